from sourcelint.article.model import Article as Article
from sourcelint.article.model import ArticleError as ArticleError
from sourcelint.article.model import Span as Span
from sourcelint.article.read import read_article as read_article
from sourcelint.check import StandardInput as StandardInput
from sourcelint.check import check_doc as check_doc
from sourcelint.check import check_paths as check_paths
from sourcelint.check import inspect_paths as inspect_paths
from sourcelint.config.settings import Configurations as Configurations
from sourcelint.config.settings import Overrides as Overrides
from sourcelint.extract.pipeline import Extractor as Extractor
from sourcelint.graph.build import build_story as build_story
from sourcelint.graph.facts import Story as Story
from sourcelint.lint.finding import Checked as Checked
from sourcelint.lint.finding import Evidence as Evidence
from sourcelint.lint.finding import Finding as Finding
from sourcelint.report.run import Inspected as Inspected
from sourcelint.report.run import Run as Run

__version__: str
