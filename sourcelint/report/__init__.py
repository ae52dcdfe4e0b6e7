"""Stage 5: findings in; text, JSON, SARIF and other formats out."""
