/// The requests, as a table.
extension PublicRequest {
    static let openAI: [PublicRequest] = [
        .init(
            "POST", "/v1/chat/completions",
            #"{"model":"gpt-4o","messages":[{"role":"system","content":"You are helpful."},{"role":"user","content":[{"type":"text","text":"What is in this image?"},{"type":"image_url","image_url":{"url":"https://example.com/a.png","detail":"high"}}]},{"role":"assistant","content":null,"tool_calls":[{"id":"call_1","type":"function","function":{"name":"get_weather","arguments":"{\"city\":\"Paris\"}"}}]},{"role":"tool","tool_call_id":"call_1","content":"sunny"}],"tools":[{"type":"function","function":{"name":"get_weather","description":"w","parameters":{"type":"object","properties":{"city":{"type":"string"}},"required":["city"],"additionalProperties":false},"strict":true}}],"tool_choice":"auto","temperature":0.7,"stream":true,"stream_options":{"include_usage":true},"response_format":{"type":"json_schema","json_schema":{"name":"x","schema":{"type":"object"},"strict":true}},"stop":["\n"],"logit_bias":{"50256":-100},"max_tokens":100,"user":"u1"}"#
        ),
        .init(
            "POST", "/v1/embeddings",
            #"{"model":"text-embedding-3-small","input":["a","b"],"encoding_format":"base64"}"#),
        .init(
            "POST", "/v1/responses",
            #"{"model":"gpt-4o","input":[{"role":"user","content":[{"type":"input_text","text":"hi"}]}],"tools":[{"type":"web_search_preview"}],"reasoning":{"effort":"low"},"store":false,"include":["file_search_call.results"]}"#
        ),
        .init(
            "POST", "/v1/responses",
            #"{"model":"gpt-4o","input":"hello"}"#),
        .init(
            "POST", "/v1/files",
            #"--b0\#r\#nContent-Disposition: form-data; name="purpose"\#r\#n\#r\#nfine-tune\#r\#n--b0\#r\#nContent-Disposition: form-data; name="file"; filename="a.jsonl"\#r\#nContent-Type: application/octet-stream\#r\#n\#r\#n{}\#n\#r\#n--b0--\#r\#n"#,
            type: "multipart/form-data; boundary=b0"),
        .init("GET", "/v1/files?limit=10&order=desc&purpose=fine-tune"),
        .init("GET", "/v1/models/gpt-4o"),
        .init(
            "POST", "/v1/batches",
            #"{"input_file_id":"file-abc","endpoint":"/v1/chat/completions","completion_window":"24h","metadata":{"a":"b"}}"#
        ),
        .init(
            "POST", "/v1/threads/thread_1/runs?include[]=step_details.tool_calls[*].file_search.results[*].content",
            #"{"assistant_id":"asst_1"}"#, fields: #"OpenAI-Beta: assistants=v2\#r\#n"#),
        .init(
            "POST", "/v1/moderations",
            #"{"model":"omni-moderation-latest","input":[{"type":"text","text":"x"},{"type":"image_url","image_url":{"url":"https://e.example/i.png"}}]}"#
        ),
        .init(
            "POST", "/v1/moderations",
            #"{"input":["a","b"]}"#),
        .init(
            "POST", "/v1/images/generations",
            #"{"model":"dall-e-3","prompt":"a","n":1,"size":"1024x1024","response_format":"b64_json","quality":"hd","style":"vivid"}"#
        ),
        .init(
            "POST", "/v1/fine_tuning/jobs",
            #"{"model":"gpt-4o-mini","training_file":"file-1","validation_file":null,"hyperparameters":{"n_epochs":"auto","batch_size":4,"learning_rate_multiplier":0.5},"suffix":"x","seed":7,"integrations":[{"type":"wandb","wandb":{"project":"p","tags":["a"]}}]}"#
        ),
        .init(
            "POST", "/v1/fine_tuning/jobs",
            #"{"model":"gpt-4o-mini","training_file":"file-1","method":{"type":"dpo","dpo":{"hyperparameters":{"beta":0.1}}}}"#
        ),
        .init(
            "POST", "/v1/assistants",
            #"{"model":"gpt-4o","instructions":"x","tools":[{"type":"code_interpreter"},{"type":"file_search","file_search":{"max_num_results":5,"ranking_options":{"score_threshold":0.2}}},{"type":"function","function":{"name":"f","parameters":{"type":"object","properties":{}}}}],"tool_resources":{"file_search":{"vector_store_ids":["vs_1"]}},"metadata":{},"temperature":1,"top_p":1.0,"response_format":"auto"}"#,
            fields: #"OpenAI-Beta: assistants=v2\#r\#n"#),
        .init(
            "POST", "/v1/threads",
            #"{"messages":[{"role":"user","content":"hi","attachments":[{"file_id":"f","tools":[{"type":"file_search"}]}]},{"role":"user","content":[{"type":"text","text":"a"},{"type":"image_file","image_file":{"file_id":"f","detail":"low"}}]}]}"#
        ),
        .init(
            "POST", "/v1/threads/t/runs",
            #"{"assistant_id":"a","stream":true,"tool_choice":{"type":"function","function":{"name":"f"}},"truncation_strategy":{"type":"last_messages","last_messages":10},"max_prompt_tokens":1000,"additional_messages":[{"role":"user","content":"x"}]}"#
        ),
        .init(
            "POST", "/v1/threads/t/runs/r/submit_tool_outputs",
            #"{"tool_outputs":[{"tool_call_id":"c","output":"x"}],"stream":null}"#),
        .init(
            "POST", "/v1/vector_stores",
            #"{"name":"x","file_ids":["f"],"expires_after":{"anchor":"last_active_at","days":7},"chunking_strategy":{"type":"static","static":{"max_chunk_size_tokens":800,"chunk_overlap_tokens":400}}}"#
        ),
        .init(
            "POST", "/v1/vector_stores/vs/search",
            #"{"query":"x","max_num_results":5,"filters":{"type":"and","filters":[{"type":"eq","key":"a","value":1},{"type":"eq","key":"b","value":"x"}]},"rewrite_query":true}"#
        ),
        .init(
            "POST", "/v1/responses",
            #"{"model":"o3","input":[{"role":"developer","content":"x"},{"type":"message","role":"user","content":[{"type":"input_text","text":"a"},{"type":"input_image","image_url":"https://e.example/a.png","detail":"auto"},{"type":"input_file","file_id":"f"}]},{"type":"function_call","call_id":"c","name":"f","arguments":"{}"},{"type":"function_call_output","call_id":"c","output":"1"},{"type":"item_reference","id":"msg_1"},{"role":"assistant","content":[{"type":"output_text","text":"hi","annotations":[],"logprobs":[]}],"type":"message","id":"m","status":"completed"},{"type":"reasoning","id":"r","summary":[]}],"tools":[{"type":"function","name":"f","parameters":{"type":"object","properties":{},"additionalProperties":false},"strict":true},{"type":"file_search","vector_store_ids":["v"]},{"type":"web_search"},{"type":"mcp","server_label":"x","server_url":"https://e.example","require_approval":"never"},{"type":"code_interpreter","container":{"type":"auto"}},{"type":"image_generation"}],"tool_choice":{"type":"function","name":"f"},"text":{"format":{"type":"json_schema","name":"x","schema":{"type":"object"},"strict":true}},"previous_response_id":null,"parallel_tool_calls":false,"truncation":"auto","metadata":{"k":"v"},"stream":true,"service_tier":"auto","max_output_tokens":100}"#
        ),
        .init(
            "POST", "/v1/chat/completions",
            #"{"model":"gpt-4o-audio-preview","modalities":["text","audio"],"audio":{"voice":"alloy","format":"wav"},"messages":[{"role":"user","name":"bob","content":[{"type":"text","text":"a"},{"type":"input_audio","input_audio":{"data":"AAAA","format":"wav"}}]},{"role":"assistant","audio":{"id":"a1"}},{"role":"assistant","content":"x","refusal":null},{"role":"developer","content":[{"type":"text","text":"x"}]},{"role":"function","name":"f","content":null}],"functions":[{"name":"f","parameters":{}}],"function_call":{"name":"f"},"n":1,"logprobs":true,"top_logprobs":5,"presence_penalty":-2,"frequency_penalty":2.0,"seed":null,"store":true,"prediction":{"type":"content","content":"x"},"reasoning_effort":"high","service_tier":null,"web_search_options":{"search_context_size":"low","user_location":{"type":"approximate","approximate":{"country":"GB"}}}}"#
        ),
        .init(
            "POST", "/v1/chat/completions",
            #"{"model":"my-fine-tune:abc","messages":[{"role":"user","content":"x"}],"tools":[{"type":"custom","custom":{"name":"x"}}],"tool_choice":{"type":"function","function":{"name":"f"}},"response_format":{"type":"text"},"stop":null,"max_completion_tokens":10}"#
        ),
        .init(
            "POST", "/v1/audio/speech",
            #"{"model":"tts-1","input":"x","voice":"alloy","response_format":"mp3","speed":1.25}"#),
        .init("GET", "/v1/batches?limit=20&after=b_1"),
        .init(
            "POST", "/v1/uploads",
            #"{"purpose":"fine-tune","filename":"a.jsonl","bytes":2147483648,"mime_type":"text/jsonl"}"#),
        .init(
            "POST", "/v1/embeddings",
            #"{"model":"text-embedding-3-large","input":[[1,2,3],[4]],"dimensions":256}"#),
        .init(
            "POST", "/v1/completions",
            #"{"model":"gpt-3.5-turbo-instruct","prompt":"Say","max_tokens":7,"temperature":0,"logit_bias":null,"stop":["\n"],"best_of":1,"echo":false,"suffix":null}"#
        ),
        .init(
            "POST", "/v1/conversations",
            #"{"metadata":{"t":"d"},"items":[{"type":"message","role":"user","content":"Hello!"}]}"#),
        .init(
            "GET",
            "/v1/organization/usage/completions?start_time=1730419200&limit=1&group_by=model&group_by=project_id&bucket_width=1d"
        ),
        .init(
            "POST", "/v1/evals",
            #"{"name":"x","data_source_config":{"type":"custom","item_schema":{"type":"object"},"include_sample_schema":true},"testing_criteria":[{"type":"string_check","name":"a","input":"{{x}}","reference":"y","operation":"eq"}]}"#
        ),
        .init(
            "POST", "/v1/responses",
            #"{"model":"o3","input":[{"role":"assistant","content":[{"type":"output_text","text":"hi","annotations":[],"logprobs":[]}],"type":"message","id":"m","status":"completed"}]}"#
        ),
    ]

    static let box: [PublicRequest] = [
        .init(
            "POST", "/2.0/folders",
            #"{"name":"New","parent":{"id":"0"}}"#),
        .init(
            "POST", "/2.0/folders?fields=id,type,name",
            #"{"name":"New","parent":{"id":"0"},"folder_upload_email":{"access":"open"}}"#),
        .init("GET", "/2.0/folders/0/items?limit=1000&offset=0&fields=id,name&usemarker=false&sort=name&direction=ASC"),
        .init(
            "POST", "/api/2.0/files/content",
            #"--b0\#r\#nContent-Disposition: form-data; name="attributes"\#r\#n\#r\#n{"name": "a.pdf", "parent": {"id": "11"}}\#r\#n--b0\#r\#nContent-Disposition: form-data; name="file"; filename="unused"\#r\#nContent-Type: application/octet-stream\#r\#n\#r\#n%PDF-1.4 xyz\#r\#n--b0--\#r\#n"#,
            type: "multipart/form-data; boundary=b0"),
        .init(
            "GET",
            "/2.0/search?query=sales&limit=30&offset=0&file_extensions=pdf,png&created_at_range=2024-01-01T00:00:00Z,2024-02-01T00:00:00Z&ancestor_folder_ids=1,2&type=file&scope=user_content&content_types=name,description"
        ),
        .init(
            "GET",
            "/2.0/search?mdfilters=%5B%7B%22scope%22%3A%22enterprise%22%2C%22templateKey%22%3A%22contract%22%2C%22filters%22%3A%7B%22a%22%3A%22b%22%7D%7D%5D"
        ),
        .init(
            "PUT", "/2.0/files/12345",
            #"{"parent":{"id":"123"},"name":"x","tags":["a"],"shared_link":{"access":"open","permissions":{"can_download":true}}}"#,
            fields: #"If-Match: 1\#r\#n"#),
        .init(
            "PUT", "/2.0/files/12345",
            #"{"shared_link":null}"#),
        .init(
            "POST", "/2.0/collaborations?notify=true",
            #"{"item":{"type":"file","id":"11"},"accessible_by":{"type":"user","login":"a@b.example"},"role":"editor"}"#
        ),
        .init(
            "POST", "/2.0/tasks",
            #"{"item":{"id":"11","type":"file"},"action":"review","message":"m","due_at":"2024-12-12T10:53:43-08:00","completion_rule":"all_assignees"}"#
        ),
        .init(
            "PUT", "/2.0/files/12345/metadata/global/properties",
            #"[{"op":"test","path":"/a","value":"x"},{"op":"replace","path":"/a","value":"y"}]"#,
            type: "application/json-patch+json"),
        .init(
            "POST", "/api/2.0/files/upload_sessions",
            #"{"folder_id":"0","file_size":104857600,"file_name":"a.mp4"}"#),
        .init(
            "PUT", "/api/2.0/files/upload_sessions/F971964745A5CD0C001BBE4E58196BFD",
            #"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"#, type: "application/octet-stream",
            fields: #"Digest: sha=fpRyg5eVQletdZqEKaFlqwBXJzM=\#r\#nContent-Range: bytes 0-63/104857600\#r\#n"#),
        .init(
            "POST", "/oauth2/token",
            #"grant_type=authorization_code&code=abc&client_id=ly1nj6n11vionaie65emwzk575hnnmrk&client_secret=hOzsTeFlT6ko0dme22uGbQal04SBPYc1"#,
            type: "application/x-www-form-urlencoded"),
        .init(
            "GET",
            "/2.0/events?stream_type=admin_logs&event_type=LOGIN,FAILED_LOGIN&created_after=2024-12-12T10:53:43-08:00"),
        .init(
            "POST", "/2.0/folders/0/copy",
            #"{"parent":{"id":"1"}}"#),
        .init(
            "POST", "/2.0/webhooks",
            #"{"target":{"id":"1","type":"file"},"address":"https://example.com/h","triggers":["FILE.UPLOADED"]}"#),
        .init(
            "PUT", "/2.0/files/32423234?fields=shared_link",
            #"{"shared_link":{"access":"open","password":null,"unshared_at":"2024-12-12T10:53:43-08:00"}}"#),
        .init(
            "GET", "/2.0/shared_items",
            fields: #"BoxApi: shared_link=https://app.box.com/s/gjasdasjhasd&shared_link_password=letmein\#r\#n"#),
        .init(
            "POST", "/2.0/ai/ask",
            #"{"mode":"single_item_qa","prompt":"What?","items":[{"id":"1","type":"file"}],"ai_agent":{"type":"ai_agent_ask","basic_text":{"model":"azure__openai__gpt_4o_mini","llm_endpoint_params":{"type":"openai_params","temperature":0.1}}}}"#
        ),
        .init(
            "POST", "/2.0/sign_requests",
            #"{"signers":[{"email":"a@b.example","role":"signer"}],"source_files":[{"id":"1","type":"file"}],"parent_folder":{"id":"1","type":"folder"},"prefill_tags":[{"document_tag_id":"1","text_value":"x"}]}"#
        ),
    ]
}
