"""The tests mirror the folders of the explorer. Hypothesis tries the same examples each time, in no hurry."""

from hypothesis import settings

settings.register_profile("steady", deadline=None, derandomize=True)
settings.load_profile("steady")
