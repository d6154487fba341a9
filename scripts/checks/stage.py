"""What the check scripts share: the proxy and the example backend as child processes, a bad client, a deadline.

Everything listens on loopback, on ports that the kernel gives, and ends with the script, however that ends.
"""
import ctypes, http.client, json, os, re, resource, shutil, signal, socket, subprocess, sys, tempfile, threading, time

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
LIBC = ctypes.CDLL(None, use_errno=True)


def build(configuration=os.environ.get("CONFIGURATION", "release"), root=ROOT, products=("pedant", "example-backend")):
    """Builds and returns the folder with the programs; CONFIGURATION=debug builds faster."""
    for product in products:
        done = subprocess.run(["swift", "build", "-c", configuration, "--product", product], cwd=root,
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        if done.returncode != 0:
            fail(f"the build failed:\n{done.stdout[-5000:]}", 3)
    shown = subprocess.run(["swift", "build", "-c", configuration, "--show-bin-path"], cwd=root,
                           stdout=subprocess.PIPE, text=True, check=True)
    return shown.stdout.strip()


def fail(text, status=1):
    print(f"{os.path.basename(sys.argv[0])}: {text}", file=sys.stderr)
    sys.exit(status)


def deadline(seconds):
    """Ends the script, and with it its children, if it takes longer than that."""
    def end(*_):
        fail(f"not done after {seconds} s", 3)
    signal.signal(signal.SIGALRM, end)
    signal.alarm(seconds)


class Child:
    """A program that says `listening on ADDRESS` and dies with this script."""

    def __init__(self, command, folder, preexec=None):
        def prepare():
            LIBC.prctl(1, signal.SIGKILL)  # PR_SET_PDEATHSIG
            if preexec:
                preexec()
        self.lines = []
        self.changed = threading.Condition()
        self.process = subprocess.Popen(command, cwd=folder, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                                        stderr=subprocess.STDOUT, text=True, preexec_fn=prepare)
        self.reader = threading.Thread(target=self.read, daemon=True)
        self.reader.start()
        line = self.await_line("listening on ")
        if line is None:
            self.kill()
            fail(f"{command[0]} did not start:\n" + "\n".join(self.lines), 3)
        address = re.search(r"listening on (?:http://)?([^ ,]+)", line).group(1)
        self.port = int(address.rsplit(":", 1)[1]) if ":" in address and not address.startswith("unix:") else None

    @property
    def pid(self):
        return self.process.pid

    def read(self):
        for line in self.process.stdout:
            with self.changed:
                self.lines.append(line.rstrip("\n"))
                self.changed.notify_all()
        with self.changed:
            self.lines.append("")
            self.changed.notify_all()

    def await_line(self, text, start=0, seconds=20):
        """The first line from `start` on with `text` in it, or None if the program ends or is silent."""
        end = time.monotonic() + seconds
        with self.changed:
            while True:
                for line in self.lines[start:]:
                    if text in line:
                        return line
                if not self.reader.is_alive() and self.process.poll() is not None or time.monotonic() > end:
                    return None
                self.changed.wait(0.2)

    def kill(self):
        self.process.kill()
        return self.process.wait()

    def stop(self):
        """Asks it to end and returns its exit status."""
        self.process.terminate()
        try:
            return self.process.wait(20)
        except subprocess.TimeoutExpired:
            self.kill()
            return None

    def memory(self):
        """Resident memory in KiB."""
        with open(f"/proc/{self.pid}/status") as status:
            return next(int(line.split()[1]) for line in status if line.startswith("VmRSS:"))

    def descriptors(self):
        return len(os.listdir(f"/proc/{self.pid}/fd"))


class Proxy(Child):
    """`pedant serve` with a configuration file in `folder`; keys as in proxy.conf.example."""

    def __init__(self, binaries, folder, upstream, preexec=None, log=None, **keys):
        keys = {"listen": "127.0.0.1:0", "status-listen": f"unix:{folder}/status.sock", **keys}
        self.folder = folder
        self.log = log or os.path.join(folder, "log.jsonl")
        path = os.path.join(folder, "proxy.conf")
        with open(path, "w") as file:
            file.write(f"upstream: {upstream}\nlog: {self.log}\n")
            for key, value in keys.items():
                file.write(f"{key.replace('_', '-')}: {value}\n")
        super().__init__([os.path.join(binaries, "pedant"), "serve", "-c", path], folder, preexec)
        self.await_line("status on ")

    def statistics(self):
        """What /statistics says, as a dictionary."""
        connection = http.client.HTTPConnection("localhost")
        connection.sock = socket.socket(socket.AF_UNIX)
        connection.sock.settimeout(20)
        connection.sock.connect(os.path.join(self.folder, "status.sock"))
        connection.request("GET", "/statistics")
        answer = json.loads(connection.getresponse().read())
        connection.close()
        return answer

    def records(self):
        """The whole records of the log, and how many lines are none."""
        records, torn = [], 0
        with open(self.log, "rb") as file:
            for line in file.read().split(b"\n"):
                if not line:
                    continue
                try:
                    records.append(json.loads(line))
                except ValueError:
                    torn += 1
        return records, torn


def example_backend(binaries, folder):
    return Child([os.path.join(binaries, "example-backend"), "0"], folder)


# Requests that a proxy rejects; the connection survives the first kind only.
BAD = [
    b"GET /kept HTTP/1.1\r\nX-Load: 1\r\n\r\n",
    b"POST /kept HTTP/1.1\r\nHost: a\r\nX-Folded: b\r\n c\r\nContent-Length: 4\r\n\r\nbody",
    b"GET /closed HTTP/1.1\r\nHost : a\r\n\r\n",
]


class BadClient:
    """Sends bad requests on one connection after the other and keeps the id of every rejection that it receives."""

    ID = re.compile(rb"\r\n[Pp]edant-[Rr]ejection: ([0-9A-Z]{26})")

    def __init__(self, port, number):
        self.port, self.number, self.sent = port, number, 0
        self.ids = set()
        self.statuses = {}
        self.sock, self.data = None, b""

    def connect(self):
        self.sock = socket.create_connection(("127.0.0.1", self.port), timeout=10)
        self.sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self.data = b""

    def close(self):
        if self.sock:
            self.sock.close()
        self.sock = None

    def send(self):
        """Sends the next bad request; OSError if the proxy is gone."""
        if self.sock is None:
            self.connect()
        self.sock.sendall(BAD[(self.number + self.sent) % len(BAD) if self.sent % 7 == 0 else 0])
        self.sent += 1

    def receive(self):
        """Reads what has come; True if an answer is complete."""
        piece = self.sock.recv(65536)
        self.data += piece
        found = self.ID.findall(self.data)
        self.ids.update(identifier.decode() for identifier in found)
        if not piece:
            self.close()
            return True
        head, end, body = self.data.partition(b"\r\n\r\n")
        if not end:
            return False
        length = re.search(rb"\r\n[Cc]ontent-[Ll]ength: (\d+)", head)
        if len(body) < int(length.group(1) if length else 0):
            return False
        status = int(head[9:12])
        self.statuses[status] = self.statuses.get(status, 0) + 1
        self.data = b""
        if re.search(rb"\r\n[Cc]onnection: close", head):
            self.close()
        return True

    def drain(self):
        """Reads what a killed proxy had still sent."""
        try:
            while self.sock:
                self.receive()
        except OSError:
            self.close()

    def exchange(self):
        self.send()
        while not self.receive():
            pass


def temporary_folder():
    return tempfile.TemporaryDirectory(prefix="pedant-check-")
