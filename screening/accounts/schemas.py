"""The sign-in form."""

from __future__ import annotations

from screening.schemas import FormSchema, Text


class SignInIn(FormSchema):
    email = Text("Enter your email address", longest=254)
    password = Text("Enter your password", longest=1000)
