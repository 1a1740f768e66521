"""The demonstration: an invented council, its staff, four vacancies and twenty-four applications, written for this
project. ``content/`` holds the words, ``writing/`` makes files of them, ``seed`` fills an empty database."""
