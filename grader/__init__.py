"""The package behind `course`: it builds the units, checks answers, grades submissions and answers interns."""
