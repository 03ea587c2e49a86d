"""Other readers of figures, and what makes their answers comparable with ours."""
