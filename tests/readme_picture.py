"""The README's picture: what a terminal shows for a seed, as SVG that asks for no font from elsewhere."""

from __future__ import annotations

import io
import re
from html import unescape
from xml.etree import ElementTree

from rich.console import Console
from rich.text import Text

WIDTH = 120
_FINDINGS = 4
_FRAME = """\
<svg viewBox="0 0 {width} {height}" xmlns="http://www.w3.org/2000/svg" role="img">
<style>
.{unique_id}-matrix {{
  font-family: ui-monospace, "SF Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace;
  font-size: {char_height}px; line-height: {line_height}px; white-space: pre;
}}
{styles}
</style>
<defs>{lines}</defs>
<rect fill="#292929" x="1" y="1" width="{width}" height="{height}" rx="8"/>
<g transform="translate({terminal_x}, {terminal_y})">
{backgrounds}
<g class="{unique_id}-matrix">
{matrix}
</g>
</g>
</svg>
"""


def picture(command: str, output: str) -> str:
    """An SVG of a terminal: the command, and the first findings of its coloured `full` output."""
    *findings, summary = output.rstrip("\n").split("\n\n")
    left_out = len(findings) - _FINDINGS
    more = [f"… and {left_out} more"] if left_out > 0 else []
    shown = Text.from_ansi("\n\n".join([*findings[:_FINDINGS], *more, summary.strip("\n")]))
    console = Console(record=True, width=WIDTH, file=io.StringIO(), force_terminal=True, color_system="standard")
    console.print(Text.assemble(("$ ", "bold green"), (command, "bold"), "\n"))
    console.print(shown)
    drawn = console.export_svg(code_format=_FRAME, unique_id="terminal")
    return re.sub(r"[ \t]+$", "", drawn, flags=re.M)


def words(svg: str) -> str:
    """What a picture says, and nothing of how: another version of rich may draw the same words otherwise."""
    texts = ElementTree.fromstring(svg).iter("{http://www.w3.org/2000/svg}text")
    return " ".join("".join(unescape("".join(text.itertext())) for text in texts).split())
