"""Chromium without a window, driven through its debugging pipe: loads the order page and submits its form."""
import json, os, select, shutil, subprocess, tempfile, time


class Chromium:
    def __init__(self, program):
        self.folder = tempfile.mkdtemp(prefix="pedant-chromium-")
        their_in, our_out = os.pipe()
        our_in, their_out = os.pipe()

        def wire():
            # The pipe's ends are descriptors 3 and 4 there; first out of each other's way.
            first, second = os.dup2(their_in, 60), os.dup2(their_out, 61)
            os.dup2(first, 3)
            os.dup2(second, 4)

        command = [program, "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-extensions",
                   "--disable-background-networking", "--disable-component-update", "--disable-sync",
                   "--no-proxy-server", f"--user-data-dir={self.folder}", "--remote-debugging-pipe", "about:blank"]
        self.process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                                        stderr=subprocess.DEVNULL, preexec_fn=wire, pass_fds=(3, 4, their_in, their_out),
                                        start_new_session=True)
        os.close(their_in)
        os.close(their_out)
        self.input, self.output, self.data, self.number = our_in, our_out, b"", 0
        target = self.call("Target.createTarget", url="about:blank")["targetId"]
        self.session = self.call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]

    def call(self, method, session=None, **parameters):
        self.number += 1
        message = {"id": self.number, "method": method, "params": parameters}
        if session:
            message["sessionId"] = session
        os.write(self.output, json.dumps(message).encode() + b"\0")
        while True:
            answer = self.message()
            if answer.get("id") == self.number:
                if "error" in answer:
                    raise RuntimeError(f"{method}: {answer['error']}")
                return answer["result"]

    def message(self):
        while b"\0" not in self.data:
            if not select.select([self.input], [], [], 60)[0]:
                raise RuntimeError("chromium is silent")
            piece = os.read(self.input, 65536)
            if not piece:
                raise RuntimeError("chromium has ended")
            self.data += piece
        text, self.data = self.data.split(b"\0", 1)
        return json.loads(text)

    def evaluate(self, expression):
        result = self.call("Runtime.evaluate", self.session, expression=expression, returnByValue=True)
        if "exceptionDetails" in result:
            raise RuntimeError(f"{expression}: {result['exceptionDetails']}")
        return result["result"].get("value")

    def wait_for(self, expression):
        end = time.monotonic() + 60
        while not self.evaluate(expression):
            if time.monotonic() > end:
                raise RuntimeError(f"not so after a minute: {expression}")
            time.sleep(0.05)

    def close(self):
        try:
            self.call("Browser.close")
        except (RuntimeError, OSError):
            pass
        try:
            self.process.wait(20)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        os.close(self.input)
        os.close(self.output)
        shutil.rmtree(self.folder, ignore_errors=True)


def visit(program, base):
    browser = Chromium(program)
    try:
        browser.call("Page.navigate", browser.session, url=base + "/")
        rows = "document.querySelectorAll('#orders tbody tr').length"
        browser.wait_for(f"location.pathname == '/' && {rows} >= 3 && document.images[0].complete")
        before = browser.evaluate(rows)
        browser.evaluate("""
            document.querySelector('[name=item]').value = 'Tinte & Papier \u00fc';
            document.querySelector('[name=quantity]').value = 7;
            document.querySelector('form button').click();
        """)
        browser.wait_for(f"{rows} > {before}")
        browser.evaluate("""
            window.done = 0;
            const ask = (path, options) => fetch(path, options).then(() => window.done++);
            ask('/api/orders?q=' + encodeURIComponent('a b|c') + '&f[]=1|2');
            ask('/api/orders', {method: 'POST', headers: {'Content-Type': 'application/json'},
                                body: JSON.stringify({item: 'x', quantity: 1})});
            const form = new FormData();
            form.append('file', new Blob(['content']), 'a.txt');
            ask('/upload', {method: 'POST', body: form});
            document.cookie = 'theme=dark';
            ask('/api/orders', {cache: 'reload'});
            navigator.sendBeacon('/beacon', 'left');
        """)
        browser.wait_for("window.done == 4")
        browser.evaluate("""
            const words = JSON.stringify({text: 'a "b" \\u00fc \\u2028', list: [1.5, null, {}]}, null, 1);
            const json = {'Content-Type': 'application/json'};
            const packed = new Blob([words]).stream().pipeThrough(new CompressionStream('gzip'));
            new Response(packed).blob().then(body => ask('/upload', {
                method: 'POST', body, headers: {...json, 'Content-Encoding': 'gzip'}}));
            ask('/upload', {method: 'POST', body: words, headers: json});
            ask('/upload', {method: 'POST', body: words});
            ask('/orders', {method: 'POST', body: new URLSearchParams({item: 'a b&c=\u00fc', note: '1\\r\\n2', empty: ''})});
        """)
        browser.wait_for("window.done == 8")
        submit(browser, "application/x-www-form-urlencoded")
        submit(browser, "multipart/form-data")
        submit(browser, "text/plain")
    finally:
        browser.close()


def submit(browser, kind):
    """Sends a form with a text, a box and a file, as a page does it, and waits for the answer."""
    browser.evaluate("""
        document.body.innerHTML = `<form method=post action=/upload><input name=item><textarea name=note></textarea>
            <input type=checkbox name=box checked><input type=hidden name=_charset_><input type=file name=file></form>`;
        {
        const form = document.forms[0];
        form.item.value = 'Tinte & Papier \u00fc 100 %';
        form.note.value = 'first\\nsecond';
        const files = new DataTransfer();
        files.items.add(new File([new Uint8Array(5000), 'tail'], 'M\u00fcller "1".jpg', {type: 'image/jpeg'}));
        form.file.files = files.files;
        form.enctype = 'KIND';
        form.submit();
        }
    """.replace("KIND", kind))
    browser.wait_for("location.pathname == '/upload' && document.readyState == 'complete'")
    browser.call("Page.navigate", browser.session, url=browser.evaluate("location.origin") + "/")
    browser.wait_for("location.pathname == '/' && document.readyState == 'complete'")
