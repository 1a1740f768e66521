"""Running the service: the embedded queue, the processes of ``screening serve`` and the web server."""
