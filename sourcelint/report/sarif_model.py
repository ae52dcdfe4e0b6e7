"""The objects of SARIF 2.1.0 that sourcelint writes, named and spelt as the standard has them."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field
from pydantic.alias_generators import to_camel

from sourcelint.lint.precision import Grade

SarifLevel = Literal["error", "warning", "note"]
ProblemSeverity = Literal["error", "warning", "recommendation"]
ColumnKind = Literal["utf16CodeUnits", "unicodeCodePoints"]


class SarifObject(BaseModel):
    """Every object: camelCase outside, nothing in it that is not declared, what is None is left out."""

    model_config = ConfigDict(frozen=True, extra="forbid", alias_generator=to_camel, populate_by_name=True)


class Message(SarifObject):
    """Words for people. `[words](id)` links to a related location; other brackets are escaped by a backslash."""

    text: str = Field(min_length=1)
    markdown: str | None = None


class Content(SarifObject):
    """A piece of a file as it stands there."""

    text: str


class Region(SarifObject):
    """A piece of a file: lines and columns from 1, offsets from 0, in the unit of the run's `columnKind`."""

    start_line: int = Field(ge=1)
    start_column: int = Field(ge=1)
    end_line: int = Field(ge=1)
    end_column: int = Field(ge=1)
    char_offset: int = Field(ge=0)
    char_length: int = Field(ge=0)
    snippet: Content


class ArtifactLocation(SarifObject):
    """A file, relative to a base that the run declares."""

    uri: str
    uri_base_id: str | None = None


class PhysicalLocation(SarifObject):
    """A place in a file; `context_region` holds `region` and the copy around it."""

    artifact_location: ArtifactLocation
    region: Region | None = None
    context_region: Region | None = None


class Location(SarifObject):
    """A place, with what stands there."""

    id: int | None = None
    physical_location: PhysicalLocation
    message: Message | None = None


class ThreadFlowLocation(SarifObject):
    """One step of the way from the finding to its evidence."""

    location: Location
    nesting_level: int = Field(default=0, ge=0)


class ThreadFlow(SarifObject):
    """The steps in order."""

    locations: tuple[ThreadFlowLocation, ...] = Field(min_length=1)


class CodeFlow(SarifObject):
    """What GitHub and VS Code show as the steps of an analysis."""

    thread_flows: tuple[ThreadFlow, ...] = Field(min_length=1)


class Result(SarifObject):
    """One finding."""

    rule_id: str
    rule_index: int = Field(ge=0)
    level: SarifLevel
    message: Message
    locations: tuple[Location, ...] = Field(min_length=1)
    related_locations: tuple[Location, ...] | None = None
    code_flows: tuple[CodeFlow, ...] | None = None
    partial_fingerprints: dict[str, str]


class MultiformatMessage(SarifObject):
    """Words for people, plain and in Markdown."""

    text: str = Field(min_length=1)
    markdown: str | None = None


class Configuration(SarifObject):
    """A rule's level where nobody sets another."""

    level: SarifLevel


class JudgedPrecision(SarifObject):
    """How many findings of a rule were judged, the share that was right, and its 95 % interval, 0 to 1."""

    judged: int
    right: int
    share: float
    interval: tuple[float, float]


class DescriptorProperties(SarifObject):
    """What GitHub reads beside the standard's own properties: it lists alerts by severity, then by precision."""

    tags: tuple[str, ...]
    problem_severity: ProblemSeverity = Field(serialization_alias="problem.severity")
    precision: Grade | None = None
    judged_precision: JudgedPrecision | None = Field(default=None, serialization_alias="sourcelint/precision")


class ReportingDescriptor(SarifObject):
    """A rule, or a kind of notice about the run."""

    id: str
    name: str | None = None
    short_description: MultiformatMessage
    full_description: MultiformatMessage
    help_uri: str | None = None
    help: MultiformatMessage | None = None
    default_configuration: Configuration | None = None
    properties: DescriptorProperties | None = None


class ToolComponent(SarifObject):
    """sourcelint itself."""

    name: str
    full_name: str
    version: str
    semantic_version: str
    information_uri: str | None = None
    rules: tuple[ReportingDescriptor, ...]
    notifications: tuple[ReportingDescriptor, ...]


class Tool(SarifObject):
    """The tool of a run."""

    driver: ToolComponent


class DescriptorReference(SarifObject):
    """Which of the tool's notifications is meant."""

    id: str
    index: int = Field(ge=0)


class Notification(SarifObject):
    """Something about the run rather than about the copy: a file that could not be read."""

    descriptor: DescriptorReference
    level: SarifLevel
    message: Message
    locations: tuple[Location, ...] | None = None


class Invocation(SarifObject):
    """How the run ended."""

    execution_successful: bool
    exit_code: int
    exit_code_description: str
    tool_execution_notifications: tuple[Notification, ...] | None = None


class BaseLocation(SarifObject):
    """What a base id stands for; without a URI, so that no log tells where somebody keeps files."""

    description: Message


class AutomationDetails(SarifObject):
    """Which of a repository's analyses this is; the id's part up to the last slash is its category."""

    id: str


class SarifRun(SarifObject):
    """One run of the tool."""

    tool: Tool
    invocations: tuple[Invocation, ...]
    automation_details: AutomationDetails
    original_uri_base_ids: dict[str, BaseLocation]
    column_kind: ColumnKind
    newline_sequences: tuple[str, ...]
    default_encoding: str
    language: str
    results: tuple[Result, ...]


class SarifLog(SarifObject):
    """The file."""

    schema_: str = Field(serialization_alias="$schema")
    version: Literal["2.1.0"] = "2.1.0"
    runs: tuple[SarifRun, ...]
