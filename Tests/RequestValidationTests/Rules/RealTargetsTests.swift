import Testing

@testable import RequestValidation

/// Targets as they come from real clients: what is legal and in daily use must pass without a word.
@Suite struct RealTargetsTests {
    @Test(arguments: [
        "/", "/?", "/?p=123", "/index.html", "/~ann/", "/a%20b/c+d", "/favicon.ico",
        "/.well-known/acme-challenge/a-b_c",
        "/search?q=swift+http+proxy&rlz=1C1GCEU_enDE&oq=swift+&gs_lcrp=EgZjaHJvbWUyBggAEEUYOTIHCAEQ&sourceid=chrome&ie=UTF-8",
        "/search?q=C%2B%2B+%22null+pointer%22&tbs=qdr:y", "/search?q=null", "/search?q=50%25+off",
        "/o/oauth2/v2/auth?client_id=1.apps.example&redirect_uri=https%3A%2F%2Fa.example%2Fcb%3Fnext%3D%252Fhome%2526x&"
            + "response_type=code&scope=openid%20email&state=eyJhIjoiYiJ9&code_challenge=E9Mel-_h&prompt=none",
        "/logout?id_token_hint=eyJhbGciOiJub25lIn0.e30.&post_logout_redirect_uri=https://a.example/",
        "/sso?SAMLRequest=fZJNT%2BMwEIbv%2FAr%3D%3D&SigAlg=http%3A%2F%2Fwww.w3.org%2F2001%2F04%2Fxmldsig-more%23rsa-sha256",
        "/g/collect?v=2&_p=17&dl=https%3A%2F%2Fa.example%2F%3Fx%3D1&dt=A%20%7C%20B&uafvl=Chromium%3B120.0%7CNot%253A-Brand",
        "/bucket/a.pdf?X-Amz-Credential=AKIA%2F20260101%2Feu%2Fs3%2Faws4_request&X-Amz-Security-Token=abc%2F&X-Amz-Signature=ab",
        "/o?sv=2022-11-02&ss=b&sp=r&se=2026-01-01T00:00:00Z&sig=ab%2Bd%3D",
        "/x?Expires=17&Signature=a~b-c_&Key-Pair-Id=K1",
        "/odata/Items(5)/Name/$value?$filter=contains(Name,'x')%20and%20Price%20gt%2010&$orderby=Name&$top=5",
        "/_api/web/lists/getbytitle('Docs')/items?$select=Title",
        "/:w:/r/sites/x/Doc.aspx?sourcedoc=%7B3F2504E0-4F89-11D3-9A0C-0305E82C3301%7D",
        "/logs-2026.01.01,logs-*/_search?q=user:ann&filter_path=hits.hits._source", "/solr/c/select?q=*:*&wt=json",
        "/_matrix/client/v3/rooms/!abc:a.example/messages?filter=%7B%22lazy_load_members%22%3Atrue%7D&dir=b",
        "/_matrix/client/v3/directory/room/%23room:a.example", "/@types%2fnode", "/@types%2fnode/-/node-20.0.0.tgz",
        "/v2/library/nginx/manifests/sha256:0123abcd", "/a.git/info/refs?service=git-upload-pack",
        "/api/v1/namespaces/x/pods?labelSelector=app%3Dx%2Ctier%20in%20%28a%2Cb%29&watch=1&resourceVersion=",
        "/api/v1/namespaces/x/services/https:dashboard:/proxy/",
        "/api/v1/query?query=sum(rate(up%7Bjob%3D%22x%22%7D%5B5m%5D))",
        "/d/abc/x?orgId=1&var-host=$__all&from=now-1h&to=now", "/wiki/Swift_(programming_language)", "/wiki/AC/DC",
        "/w/index.php?title=Special:Search&search=M%C3%BCnchen", "/wiki/%E6%97%A5%E6%9C%AC",
        "/watch?v=dQw4w9WgXcQ&t=42s",
        "/maps/@52.5,13.4,15z/data=!3m1!4b1!4m6!3m5!1s0x47a8:0x123!8m2!3d52.5!4d13.4", "/15/17602/10748@2x.png",
        "/wp-admin/load-scripts.php?c=1&load%5Bchunk_0%5D=jquery-core,wp-hooks&ver=6.4", "/wp-json/wp/v2/posts?_embed",
        "/faces/index.xhtml;jsessionid=ABC.node1?x=1", "/cars;color=red;year=2012/parts;id=5",
        "/?0-1.ILinkListener-form",
        "/api?callback=jQuery3210_170&_=1700000000000", "/api?ids[]=1&ids[]=2&sort=-created,+name&page[size]=10",
        "/rest/V1/products?searchCriteria[filter_groups][0][filters][0][field]=name",
        "/v1/charges?expand[]=data.customer",
        "/x?remote=[2001:db8::1]:443&at=12:30:00", "/x?data=eyJhIjoiYiJ9==&sig=ab+c/d==",
        "/x?url=https://b.example/a?b=c",
        "/unsubscribe/ann+news@b.example", "/tr?id=1&ev=PageView&rl=&if=false&cd[value]=10", "/cgi-bin/x?a+b+c",
        "/api/1/envelope/?sentry_key=abc&sentry_version=7",
        "/maps/api/js?key=AIzaSyA&libraries=places&callback=initMap",
        "/v1/accounts:signInWithPassword?key=AIzaSyA", "/v1/projects/x/locations/-/jobs:batchGet?names=a&names=b",
        "/Firestore/Listen/channel?database=projects%2Fx%2Fdatabases%2F(default)&gsessionid=a&SID=x&RID=rpc&t=1",
        "/repos/a/b/contents/a.md?ref=feature/x", "/a/b/compare/main...ann:dev",
        "/socket.io/?EIO=4&transport=polling&sid=a",
        "/_next/image?url=%2Fimg%2Fa.png&w=640&q=75", "/_next/static/chunks/app/page-0a1b.js",
        "/web/2020/https://b.example/x",
        "/graphql?query=query%20Q(%24id%3AID!)%7Buser(id%3A%24id)%7Bname%7D%7D&variables=%7B%22id%22%3A%225%22%7D",
        "/graphql?query=%7Bhero%7Bname%7D%7D", "/share?text=A%20b%20%26%20c%20%F0%9F%98%80&url=https%3A%2F%2Fa.example",
        "/redirect?to=//cdn.example/x", "/x?a&b&c=", "/x?dGVzdA==",
        "/form?name=O'Brien&city=S%C3%A3o+Paulo&note=100%25",
        "/users/None-such/nullable/undefined-behavior", "/x?time=2026-01-01T00:00:00%2B01:00", "/x?cookie=a%3Db%3B",
        "/reset?next_page_token=abc&pageToken=def&csrf_token=x&token_type=bearer", "/x?amp&utm_source=a&amp=1",
    ])
    func `targets in daily use pass without a word`(_ target: String) {
        #expect(findings(target).isEmpty)
    }

    @Test(arguments: [
        ("/search?q=Z%FCrich&lang=de", "target/invalid-utf8"), ("/x?filter=a|b", "target/unencoded-character"),
        ("/x?re=a^b", "target/unencoded-character"), ("/x?text=one%0D%0Atwo", "target/encoded-control"),
        ("/projects/group%2Fproject", "target/encoded-slash"), ("/api//users", "target/empty-segment"),
        ("/wc/join/1?pwd=abc", "target/credentials-in-query"), ("/users/undefined", "target/stringified-value"),
        ("/a/../b", "target/dot-segments"), ("/users/:id", "target/unexpanded-template"),
    ])
    func `what works by luck is a warning`(_ target: String, _ rule: String) {
        #expect(findings(target) == ["\(rule) warning"])
    }

    private func findings(_ target: String) -> [String] {
        let verdict = ExampleRunner.run(
            Array("GET \(target) HTTP/1.1\r\nHost: a.example\r\n\r\n".utf8), ValidationPolicy(PolicySettings()))
        return verdict.findings.map { "\($0.rule.id) \($0.level.name)" }
    }
}
