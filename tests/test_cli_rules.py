"""`sourcelint rule` and `sourcelint rules test`, as their users type them."""

from __future__ import annotations

from pathlib import Path

import pytest
from commands import ROOT, sourcelint

pytestmark = pytest.mark.usefixtures("desk")

OWN_RULE = """
title = "Closing time"
level = "warning"
since = "1"
speaks_to = "attribution"
message = "“{marker_text}”"
advice = "Ask."
why = "Because."
sources = ["our desk"]
[flag]
each = "unverified-claim"
[[bad]]
text = "The harbour reportedly closed."
at = ["The harbour reportedly closed."]
[[good]]
text = "The harbour closed."
"""


def test_a_rule_explains_itself_and_the_list_has_every_rule():
    page = sourcelint("rule", "unverified-claim")
    assert page.status == 0
    assert page.out.startswith("# unverified-claim\n")
    listed = sourcelint("rules").out
    names = {file.stem for file in (ROOT / "rules").rglob("*.toml") if file.parent.name != "profiles"}
    assert names == {line.split()[0] for line in listed.splitlines() if line.startswith("  ")}


def test_the_examples_of_ones_own_rules_are_tried():
    Path("house/claims").mkdir(parents=True)
    own = Path("house/claims/our-hearsay.toml")
    own.write_text(OWN_RULE, encoding="utf-8")
    tried = sourcelint("rules", "test", "house")
    assert (tried.status, tried.out) == (0, "2 examples of 1 rule tried, 0 failed\n")
    own.write_text(OWN_RULE.replace("The harbour closed.", "The harbour allegedly closed."), encoding="utf-8")
    tried = sourcelint("rules", "test", "house")
    assert tried.status == 1
    assert "our-hearsay: good example 1: expected nothing, found “" in tried.out
    own.write_text(f"{OWN_RULE}[unless]\nwhere = {{ in_quotation = true }}\n", encoding="utf-8")
    tried = sourcelint("rules", "test", "house")
    assert tried.status == 1
    assert "our-hearsay: no example comes out differently without [unless]: add one that does" in tried.out


def test_a_folder_that_holds_the_programs_own_rules_can_be_tried():
    Path("copy/claims").mkdir(parents=True)
    Path("copy/claims/unverified-claim.toml").write_text(OWN_RULE, encoding="utf-8")
    assert sourcelint("rules", "test", "copy").out == "2 examples of 1 rule tried, 0 failed\n"
