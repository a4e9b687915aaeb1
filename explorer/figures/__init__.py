"""Any view of the explorer as a Plotly figure, for notebooks and pictures."""

from explorer.figures.figure import CONFIG, figure, view_of
from explorer.figures.picture import save_picture

__all__ = ["CONFIG", "figure", "save_picture", "view_of"]
