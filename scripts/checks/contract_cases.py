"""Makes the requests of scripts/check-contract with schemathesis, sends them and tells what became of each."""
import dataclasses, re, warnings

import hypothesis, requests, schemathesis
from schemathesis.generation import GenerationMode

KINDS = {GenerationMode.POSITIVE: "valid", GenerationMode.NEGATIVE: "invalid"}


@dataclasses.dataclass
class Outcome:
    operation: str
    kind: str  # valid or invalid, in the eyes of schemathesis
    case: object
    request: object  # as prepared by requests, None if it could not be sent
    response: object
    seen: object  # method, target and body at the upstream, or None

    @property
    def verdict(self):
        if self.request is None:
            return f"{self.kind} and not sendable"
        rejected = "pedant-rejection" in self.response.headers
        if rejected and self.seen:
            return f"{self.kind}, rejected and yet at the upstream"
        if rejected:
            return f"{self.kind} and rejected"
        if self.seen and self.seen != (self.request.method, self.request.path_url, self.body):
            return f"{self.kind} and forwarded as something else"
        if self.seen and self.response.status_code == 200:
            return f"{self.kind} and forwarded"
        return f"{self.kind} and answered {self.response.status_code} by nobody"

    @property
    def agrees(self):
        return self.request is None or self.verdict in ("valid and forwarded", "invalid and rejected")

    @property
    def findings(self):
        return self.response.json()["findings"] if self.response.content.startswith(b"{") else []

    @property
    def errors(self):
        return {finding["rule"] for finding in self.findings if finding["level"] == "error"}

    @property
    def body(self):
        body = self.request.body
        return body.encode() if isinstance(body, str) else body or b""

    @property
    def scenario(self):
        """Which of the systematic cases this is, or `fuzzing`."""
        return str(getattr(self.case.meta.phase.data, "scenario", "fuzzing"))

    @property
    def defect(self):
        """What schemathesis says that it did, and to what."""
        data = self.case.meta.phase.data
        return f"{data.description} [{data.parameter_location} {data.parameter}]"

    @property
    def spoilt(self):
        """The names of the parameters or properties that schemathesis says it spoilt."""
        data = self.case.meta.phase.data
        text = data.description or ""
        names = set(re.findall(r"at /properties/([^ /]+)", text)) | set(re.findall(r"^(?:- )?([a-z-]+): ", text, re.M))
        return names or {data.parameter}

    @property
    def negated(self):
        """The parts that are invalid: query, path, header, cookie, body."""
        return {location.value for location, info in self.case.meta.components.items()
                if info.mode == GenerationMode.NEGATIVE}

    def describe(self):
        fields = "\n".join(f"    {name}: {value}" for name, value in self.request.headers.items()
                           if name not in ("User-Agent", "Accept-Encoding", "Accept", "Connection"))
        answer = "\n".join(f"    {each['level']}[{each['rule']}] {each['part']}: {each['message']}; "
                           f"expected {each.get('expected')}, found {each.get('found')}" for each in self.findings)
        return (f"{self.operation}: {self.verdict.upper()}\n    made as: {self.scenario}: {self.defect}; "
                f"invalid: {' '.join(sorted(self.negated)) or 'nothing'}\n"
                f"    {self.request.method} {self.request.path_url}\n{fields}\n    {self.body[:2000]!r}\n"
                f"  answer: {self.response.status_code}\n{answer}")


class Player:
    def __init__(self, document, base, upstream):
        self.schema = schemathesis.openapi.from_path(document)
        self.base, self.upstream = base, upstream
        self.session = requests.Session()
        self.session.trust_env = False
        self.number = 0
        found = (result.ok() for result in self.schema.get_all_operations())
        self.operations = {each.definition.raw["operationId"]: each for each in found}

    def play(self, name, examples, seed):
        for case in self.cases(self.operations[name], examples, seed):
            self.session.cookies.clear()
            yield self.send(name, case)

    def cases(self, operation, examples, seed):
        warnings.simplefilter("ignore")
        config = self.schema.config.generation_for(operation=operation)
        yield from self.schema.iter_coverage_cases(operation, generation_modes=list(GenerationMode),
                                                   generation_config=config)
        for mode in GenerationMode:
            yield from self.random(operation.as_strategy(generation_mode=mode), examples, seed)

    def random(self, strategy, examples, seed):
        made = []

        @hypothesis.seed(seed)
        @hypothesis.settings(max_examples=examples, database=None, deadline=None, phases=[hypothesis.Phase.generate],
                             suppress_health_check=list(hypothesis.HealthCheck))
        @hypothesis.given(strategy)
        def collect(case):
            made.append(case)

        collect()
        return made

    def send(self, name, case):
        self.number += 1
        number = str(self.number)
        kind = KINDS[case.meta.generation.mode]
        try:
            response = case.call(base_url=self.base, session=self.session, headers={"X-Case": number}, timeout=20)
        except (requests.exceptions.InvalidHeader, requests.exceptions.InvalidURL, UnicodeError) as error:
            return Outcome(name, kind, case, None, error, None)
        return Outcome(name, kind, case, response.request, response, self.upstream.seen.get(number))
