"""Everything that this program stops for, named by whose fault it is."""


class ExplorerError(Exception):
    """The root of all errors of this program. Its text is meant to be read by a person."""


class ContentFileError(ExplorerError):
    """A file of content, such as a framework, cannot be used. ``problems`` are all that were found, one line each."""

    def __init__(self, path: str, problems: list[str]) -> None:
        count = "1 problem" if len(problems) == 1 else f"{len(problems)} problems"
        listed = "\n".join(f"  - {problem}" for problem in problems)
        super().__init__(f"{path} has {count}:\n{listed}")
        self.problems = problems


class SettingsError(ExplorerError):
    """A setting in the environment has a value that cannot be used."""
