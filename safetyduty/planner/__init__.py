"""Next month's roster from what is still owed."""
