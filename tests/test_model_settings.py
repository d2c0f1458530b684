"""Which model the course uses, and models that run elsewhere."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, Literal

import pytest
import typer
from pydantic import BaseModel
from typer.testing import CliRunner

from grader.model import ModelProblem, hub, load_model
from grader.model.commands import model_command, use_model
from grader.model.constrain import strict_schema
from grader.model.load import chosen_setting
from grader.paths import course_paths


@pytest.fixture(autouse=True)
def own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("ROUNDS_HOME", str(tmp_path / "home"))
    monkeypatch.delenv("ROUNDS_MODEL", raising=False)
    return tmp_path / "home"


class Drug(BaseModel):
    name: str
    unit: Literal["mg", "g"] | None = None


class Record(BaseModel):
    title: str = "referral"
    age: int | None = None
    drugs: list[Drug] = []
    notes: dict[str, str] = {}


class Server:
    """A small server that speaks the protocol: it keeps each request and answers with `reply`."""

    def __init__(self) -> None:
        self.requests: list[dict[str, Any]] = []
        self.keys: list[str | None] = []
        self.status = 200
        server = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                request = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
                server.requests.append(request)
                server.keys.append(self.headers["Authorization"])
                body = json.dumps(server.reply(request) if self.path == "/v1/chat/completions" else {})
                self.send_response(server.status)
                self.send_header("Content-Type", "application/json")
                self.end_headers()
                self.wfile.write(body.encode())

            def log_message(self, format: str, *args: Any) -> None:
                pass

        self.http = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.address = f"http://127.0.0.1:{self.http.server_port}/v1"
        threading.Thread(target=self.http.serve_forever, daemon=True).start()

    def reply(self, request: dict[str, Any]) -> dict[str, Any]:
        if self.status != 200:
            return {"error": {"message": "this model is asleep"}}
        question = request["messages"][-1]["content"]
        text = '{"age": 74}' if "response_format" in request else f"You said: {question}"
        choice = {"index": 0, "finish_reason": "stop", "message": {"role": "assistant", "content": text}}
        tokens = 10 + len(question.split())
        usage = {"prompt_tokens": tokens, "completion_tokens": 3, "total_tokens": tokens + 3}
        return {"id": "1", "object": "chat.completion", "created": 1, "model": request["model"]} | {
            "choices": [choice],
            "usage": usage,
        }


@pytest.fixture
def server() -> Iterator[Server]:
    running = Server()
    yield running
    running.http.shutdown()
    running.http.server_close()


def test_the_environment_counts_before_the_settings_file_and_that_before_the_courses_own(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert chosen_setting() == "smollm2"
    use_model(course_paths(), "http://localhost:8000/v1#ward")
    assert chosen_setting() == "http://localhost:8000/v1#ward"
    monkeypatch.setenv("ROUNDS_MODEL", "org/name")
    assert chosen_setting() == "org/name"


def test_choosing_a_model_keeps_every_other_line_of_the_settings(own_home: Path) -> None:
    own_home.mkdir()
    settings = own_home / "settings.toml"
    settings.write_text('# mine\nport = 8899\nmodel = "old"\n\n[service]\nmodel = "not this one"\n')
    use_model(course_paths(), "smollm2")
    assert (
        settings.read_text()
        == 'model = "smollm2"\n# mine\nport = 8899\n\n[service]\nmodel = "not this one"\n'
    )


def test_a_settings_file_that_cannot_be_read_is_named(own_home: Path) -> None:
    own_home.mkdir()
    (own_home / "settings.toml").write_text("model = smollm2\n")
    with pytest.raises(ModelProblem, match=r"settings\.toml cannot be read"):
        chosen_setting()


def test_the_command_writes_the_setting_and_asks_the_model_it_names(server: Server) -> None:
    app = typer.Typer()
    app.command()(model_command)
    written = CliRunner().invoke(app, ["--use", f"{server.address}#ward"])
    assert written.exit_code == 0, written.output
    asked = CliRunner().invoke(app, ["--ask", "How are you?"])
    assert asked.exit_code == 0, asked.output
    assert "You said: How are you?" in asked.output


def test_an_address_is_asked_in_the_protocol_for_one_and_for_many(server: Server) -> None:
    model = load_model(f"{server.address}#ward-model")
    assert model.name == "ward-model"
    assert model.answer("Good morning", max_tokens=7) == "You said: Good morning"
    sent = server.requests[-1]
    assert sent["model"] == "ward-model"
    assert sent["messages"] == [{"role": "user", "content": "Good morning"}]
    assert (sent["max_tokens"], sent["temperature"]) == (7, 0)
    assert "response_format" not in sent

    many = [f"letter {number}" for number in range(20)]
    assert model.answers(many, progress=False) == [f"You said: {text}" for text in many]
    assert model.count_tokens("three words here") == 3


def test_one_text_where_a_list_is_needed_and_the_other_way_round_get_advice(server: Server) -> None:
    model = load_model(f"{server.address}#m")
    with pytest.raises(TypeError, match="For one prompt, use answer"):
        model.answers("a letter")
    with pytest.raises(TypeError, match="use answers"):
        model.answer(["a letter", "another"])  # type: ignore[arg-type]
    assert server.requests == []


def test_an_address_gets_the_schema_with_every_key_required(server: Server) -> None:
    answer = load_model(f"{server.address}#m").answer("...", schema=Record)
    assert Record.model_validate_json(answer).age == 74
    form = server.requests[-1]["response_format"]
    assert form["type"] == "json_schema"
    assert form["json_schema"]["strict"] is True
    assert form["json_schema"]["schema"] == strict_schema(Record)


def test_only_the_courses_own_key_is_sent_to_an_address(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", "for another service")
    load_model(f"{server.address}#without").answer("hello")
    assert server.keys[-1] == "Bearer none"
    monkeypatch.setenv("ROUNDS_MODEL_KEY", "ward-key")
    load_model(f"{server.address}#with").answer("hello")
    assert server.keys[-1] == "Bearer ward-key"


def test_a_server_that_refuses_or_is_not_there_is_explained(server: Server) -> None:
    server.status = 400
    with pytest.raises(ModelProblem, match="this model is asleep"):
        load_model(f"{server.address}#sleeping").answer("hello")
    with pytest.raises(ModelProblem, match="No language model answers at"):
        load_model("http://127.0.0.1:9/v1#nobody").answer("hello")
    with pytest.raises(ModelProblem, match="which model to ask"):
        load_model("http://127.0.0.1:9/v1")


def test_a_hub_id_is_refused_at_once_where_the_user_is_offline(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(hub, "OFFLINE_BY_USER", True)
    with pytest.raises(ModelProblem, match="HF_HUB_OFFLINE forbids"):
        load_model("an-organisation/a-model-nobody-has")


@pytest.mark.parametrize("setting", ["./no-such-folder", "/no/such/folder", "smollm3"])
def test_a_folder_that_is_not_there_is_said_to_be_missing(setting: str) -> None:
    with pytest.raises(ModelProblem, match="no such folder"):
        load_model(setting)


def test_the_strict_schema_requires_every_key_and_keeps_a_field_named_title() -> None:
    schema = strict_schema(Record)
    assert schema["required"] == ["title", "age", "drugs", "notes"]
    assert schema["additionalProperties"] is False
    assert schema["properties"]["title"] == {"type": "string"}
    assert schema["properties"]["notes"] == {"type": "object", "additionalProperties": {"type": "string"}}
    assert schema["$defs"]["Drug"]["required"] == ["name", "unit"]
