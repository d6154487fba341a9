@testable import RequestValidation

/// A signed token and the key that verifies it.
struct TokenVector: Sendable {
    let name: String
    /// A JSON Web Key, its private parts left out.
    let key: String
    let token: String

    init(_ name: String, key: String, token: String) {
        (self.name, self.key, self.token) = (name, key, token)
    }

    /// The examples of the specifications; the payload of some is no JSON.
    static let published = [
        TokenVector(
            "RFC 7515 appendix A.1, HS256",
            key: """
                {"kty":"oct","k":"AyM1SysPpbyDfgZld3umj1qzKObwVMkoqQ-EstJQLr_T-1qS0gZH75aKtMN3Yj0iPS4hcgUuTwjAzZr1Z9CAow\
                "}
                """,
            token: """
                eyJ0eXAiOiJKV1QiLA0KICJhbGciOiJIUzI1NiJ9.eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGF\
                tcGxlLmNvbS9pc19yb290Ijp0cnVlfQ.dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk
                """),
        TokenVector(
            "RFC 7515 appendix A.2, RS256",
            key: """
                {"kty":"RSA","n":"ofgWCuLjybRlzo0tZWJjNiuSfb4p4fAkd_wWJcyQoTbji9k0l8W26mPddxHmfHQp-Vaw-4qPCJrcS2mJPMEzP1\
                Pt0Bm4d4QlL-yRT-SFd2lZS-pCgNMsD1W_YpRPEwOWvG6b32690r2jZ47soMZo9wGzjb_7OMg0LOL-bSf63kpaSHSXndS5z5rexMdbBY\
                UsLA9e-KXBdQOS-UTo7WTBEMa2R2CapHg665xsmtdVMTBQY4uDZlxvb3qCo5ZwKh9kG4LT6_I5IhlJH7aGhyxXFvUK-DWNmoudF8NAco\
                9_h9iaGNj8q2ethFkMLs91kzk2PAcDTW9gb54h4FRWyuXpoQ","e":"AQAB"}
                """,
            token: """
                eyJhbGciOiJSUzI1NiJ9.eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb29\
                0Ijp0cnVlfQ.cC4hiUPoj9Eetdgtv3hF80EGrhuB__dzERat0XF9g2VtQgr9PJbu3XOiZj5RZmh7AAuHIm4Bh-0Qc_lF5YKt_O8W2Fp5\
                jujGbds9uJdbF9CUAr7t1dnZcAcQjbKBYNX4BAynRFdiuB--f_nZLgrnbyTyWzO75vRK5h6xBArLIARNPvkSjtQBMHlb1L07Qe7K0Gar\
                ZRmB_eSN9383LcOLn6_dO--xi12jzDwusC-eOkHWEsqtFZESc6BfI7noOPqvhJ1phCnvWh6IeYI2w9QOYEUipUTI8np6LbgGY9Fs98rq\
                Vt5AXLIhWkWywlVmtVrBp0igcN_IoypGlUPQGe77Rw
                """),
        TokenVector(
            "RFC 7515 appendix A.3, ES256",
            key: """
                {"kty":"EC","crv":"P-256","x":"f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU","y":"x_FEzRu9m36HLN_tue659LN\
                pXW6pCyStikYjKIWI5a0"}
                """,
            token: """
                eyJhbGciOiJFUzI1NiJ9.eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb29\
                0Ijp0cnVlfQ.DtEhU3ljbEg8L38VWAfUAqOyKAM6-Xx-F4GawxaepmXFCgfTjDxw5djxLa8ISlSApmWQxfKTUJqPP3-Kg6NU1Q
                """),
        TokenVector(
            "RFC 7515 appendix A.4, ES512",
            key: """
                {"kty":"EC","crv":"P-521","x":"AekpBQ8ST8a8VcfVOTNl353vSrDCLLJXmPk06wTjxrrjcBpXp5EOnYG_NjFZ6OvLFV1jSfS9t\
                sz4qUxcWceqwQGk","y":"ADSmRA43Z1DSNx_RvcLI87cdL07l6jQyyBXMoxVg_l2Th-x3S1WDhjDly79ajL4Kkd0AZMaZmh9ubmf63e\
                3kyMj2"}
                """,
            token: """
                eyJhbGciOiJFUzUxMiJ9.UGF5bG9hZA.AdwMgeerwtHoh-l192l60hp9wAHZFVJbLfD_UxMi70cwnZOYaRI1bKPWROc-mZZqwqT2SI-K\
                GDKB34XO0aw_7XdtAG8GaSwFKdCAPZgoXD2YBJZCPEX3xKpRwcdOO8KpEHwJjyqOgzDO7iKvU8vcnwNrmxYbSW9ERBXukOXolLzeO_Jn
                """),
        TokenVector(
            "RFC 7520 section 4.1, RS256",
            key: """
                {"kty":"RSA","kid":"bilbo.baggins@hobbiton.example","use":"sig","n":"n4EPtAOCc9AlkeQHPzHStgAbgs7bTZLwUBZ\
                dR8_KuKPEHLd4rHVTeT-O-XV2jRojdNhxJWTDvNd7nqQ0VEiZQHz_AJmSCpMaJMRBSFKrKb2wqVwGU_NsYOYL-QtiWN2lbzcEe6XC0dA\
                pr5ydQLrHqkHHig3RBordaZ6Aj-oBHqFEHYpPe7Tpe-OfVfHd1E6cS6M1FZcD1NNLYD5lFHpPI9bTwJlsde3uhGqC0ZCuEHg8lhzwOHr\
                tIQbS0FVbb9k3-tVTU4fg_3L_vniUFAKwuCLqKnS2BYwdq_mzSnbLY7h_qixoR7jig3__kRhuaxwUkRz5iaiQkqgc5gHdrNP5zw","e"\
                :"AQAB"}
                """,
            token: """
                eyJhbGciOiJSUzI1NiIsImtpZCI6ImJpbGJvLmJhZ2dpbnNAaG9iYml0b24uZXhhbXBsZSJ9.SXTigJlzIGEgZGFuZ2Vyb3VzIGJ1c2l\
                uZXNzLCBGcm9kbywgZ29pbmcgb3V0IHlvdXIgZG9vci4gWW91IHN0ZXAgb250byB0aGUgcm9hZCwgYW5kIGlmIHlvdSBkb24ndCBrZWV\
                wIHlvdXIgZmVldCwgdGhlcmXigJlzIG5vIGtub3dpbmcgd2hlcmUgeW91IG1pZ2h0IGJlIHN3ZXB0IG9mZiB0by4.MRjdkly7_-oTPTS\
                3AXP41iQIGKa80A0ZmTuV5MEaHoxnW2e5CZ5NlKtainoFmKZopdHM1O2U4mwzJdQx996ivp83xuglII7PNDi84wnB-BDkoBwA78185hX\
                -Es4JIwmDLJK3lfWRa-XtL0RnltuYv746iYTh_qHRD68BNt1uSNCrUCTJDt5aAE6x8wW1Kt9eRo4QPocSadnHXFxnt8Is9UzpERV0ePP\
                QdLuW3IS_de3xyIrDaLGdjluPxUAhb6L2aXic1U12podGU0KLUQSE_oI-ZnmKJ3F4uOZDnd6QZWJushZ41Axf_fcIe8u9ipH84ogoree\
                7vjbU5y18kDquDg
                """),
        TokenVector(
            "RFC 7520 section 4.2, PS384",
            key: """
                {"kty":"RSA","kid":"bilbo.baggins@hobbiton.example","use":"sig","n":"n4EPtAOCc9AlkeQHPzHStgAbgs7bTZLwUBZ\
                dR8_KuKPEHLd4rHVTeT-O-XV2jRojdNhxJWTDvNd7nqQ0VEiZQHz_AJmSCpMaJMRBSFKrKb2wqVwGU_NsYOYL-QtiWN2lbzcEe6XC0dA\
                pr5ydQLrHqkHHig3RBordaZ6Aj-oBHqFEHYpPe7Tpe-OfVfHd1E6cS6M1FZcD1NNLYD5lFHpPI9bTwJlsde3uhGqC0ZCuEHg8lhzwOHr\
                tIQbS0FVbb9k3-tVTU4fg_3L_vniUFAKwuCLqKnS2BYwdq_mzSnbLY7h_qixoR7jig3__kRhuaxwUkRz5iaiQkqgc5gHdrNP5zw","e"\
                :"AQAB"}
                """,
            token: """
                eyJhbGciOiJQUzM4NCIsImtpZCI6ImJpbGJvLmJhZ2dpbnNAaG9iYml0b24uZXhhbXBsZSJ9.SXTigJlzIGEgZGFuZ2Vyb3VzIGJ1c2l\
                uZXNzLCBGcm9kbywgZ29pbmcgb3V0IHlvdXIgZG9vci4gWW91IHN0ZXAgb250byB0aGUgcm9hZCwgYW5kIGlmIHlvdSBkb24ndCBrZWV\
                wIHlvdXIgZmVldCwgdGhlcmXigJlzIG5vIGtub3dpbmcgd2hlcmUgeW91IG1pZ2h0IGJlIHN3ZXB0IG9mZiB0by4.cu22eBqkYDKgIlT\
                pzDXGvaFfz6WGoz7fUDcfT0kkOy42miAh2qyBzk1xEsnk2IpN6-tPid6VrklHkqsGqDqHCdP6O8TTB5dDDItllVo6_1OLPpcbUrhiUSM\
                xbbXUvdvWXzg-UD8biiReQFlfz28zGWVsdiNAUf8ZnyPEgVFn442ZdNqiVJRmBqrYRXe8P_ijQ7p8Vdz0TTrxUeT3lm8d9shnr2lfJT8\
                ImUjvAA2Xez2Mlp8cBE5awDzT0qI0n6uiP1aCN_2_jLAeQTlqRHtfa64QQSUmFAAjVKPbByi7xho0uTOcbH510a6GYmJUAfmWjwZ6oD4\
                ifKo8DYM-X72Eaw
                """),
        TokenVector(
            "RFC 7520 section 4.3, ES512",
            key: """
                {"kty":"EC","kid":"bilbo.baggins@hobbiton.example","use":"sig","crv":"P-521","x":"AHKZLLOsCOzz5cY97ewNUa\
                jB957y-C-U88c3v13nmGZx6sYl_oJXu9A5RkTKqjqvjyekWF-7ytDyRXYgCF5cj0Kt","y":"AdymlHvOiLxXkEhayXQnNCvDX4h9htZ\
                aCJN34kfmC6pV5OhQHiraVySsUdaQkAgDPrwQrJmbnX9cwlGfP-HqHZR1"}
                """,
            token: """
                eyJhbGciOiJFUzUxMiIsImtpZCI6ImJpbGJvLmJhZ2dpbnNAaG9iYml0b24uZXhhbXBsZSJ9.SXTigJlzIGEgZGFuZ2Vyb3VzIGJ1c2l\
                uZXNzLCBGcm9kbywgZ29pbmcgb3V0IHlvdXIgZG9vci4gWW91IHN0ZXAgb250byB0aGUgcm9hZCwgYW5kIGlmIHlvdSBkb24ndCBrZWV\
                wIHlvdXIgZmVldCwgdGhlcmXigJlzIG5vIGtub3dpbmcgd2hlcmUgeW91IG1pZ2h0IGJlIHN3ZXB0IG9mZiB0by4.AE_R_YZCChjn479\
                1jSQCrdPZCNYqHXCTZH0-JZGYNlaAjP2kqaluUIIUnC9qvbu9Plon7KRTzoNEuT4Va2cmL1eJAQy3mtPBu_u_sDDyYjnAMDxXPn7XrT0\
                lw-kvAD890jl8e2puQens_IEKBpHABlsbEPX6sFY8OcGDqoRuBomu9xQ2
                """),
        TokenVector(
            "RFC 7520 section 4.4, HS256",
            key: """
                {"kty":"oct","kid":"018c0ae5-4d9b-471b-bfd6-eef314bc7037","use":"sig","alg":"HS256","k":"hJtXIZ2uSN5kbQf\
                btTNWbpdmhkV8FJG-Onbc6mxCcYg"}
                """,
            token: """
                eyJhbGciOiJIUzI1NiIsImtpZCI6IjAxOGMwYWU1LTRkOWItNDcxYi1iZmQ2LWVlZjMxNGJjNzAzNyJ9.SXTigJlzIGEgZGFuZ2Vyb3V\
                zIGJ1c2luZXNzLCBGcm9kbywgZ29pbmcgb3V0IHlvdXIgZG9vci4gWW91IHN0ZXAgb250byB0aGUgcm9hZCwgYW5kIGlmIHlvdSBkb24\
                ndCBrZWVwIHlvdXIgZmVldCwgdGhlcmXigJlzIG5vIGtub3dpbmcgd2hlcmUgeW91IG1pZ2h0IGJlIHN3ZXB0IG9mZiB0by4.s0h6KTh\
                zkfBBBkLspW1h84VsJZFTsPPqMDA7g1Md7p0
                """),
        TokenVector(
            "RFC 8037 appendix A.4, EdDSA",
            key: """
                {"kty":"OKP","crv":"Ed25519","x":"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"}
                """,
            token: """
                eyJhbGciOiJFZERTQSJ9.RXhhbXBsZSBvZiBFZDI1NTE5IHNpZ25pbmc.hgyY0il_MGCjP0JzlnLWG1PPOt7-09PGcvMg3AIbQR6dWbh\
                ijcNR4ki4iylGjg5BhVsPt9g7sVvpAr_MuM0KAg
                """),
    ]

    /// Tokens made with the openssl command, one for each algorithm. Their payload is
    /// `{"iss":"https://login.example/","sub":"17","aud":"orders","exp":4102444800}`.
    static let made = [
        TokenVector(
            "HS256",
            key: """
                {"kty":"oct","k":"JfuYxr5yEUoFKhiq7ckaLJMVbRfxwFKUuULrEQqUNAPJ4DOQ5X9kFM23LaFkyo9OSqIhFLucNEdD2Nm4j2_blg\
                "}
                """,
            token: """
                eyJhbGciOiJIUzI1NiJ9.eyJpc3MiOiJodHRwczovL2xvZ2luLmV4YW1wbGUvIiwic3ViIjoiMTciLCJhdWQiOiJvcmRlcnMiLCJleHA\
                iOjQxMDI0NDQ4MDB9.2Ksb2J8MdjyFm6Wvv5hZvvEPWZVPT1skCqZQvhEo3x0
                """),
        TokenVector(
            "HS384",
            key: """
                {"kty":"oct","k":"JfuYxr5yEUoFKhiq7ckaLJMVbRfxwFKUuULrEQqUNAPJ4DOQ5X9kFM23LaFkyo9OSqIhFLucNEdD2Nm4j2_blg\
                "}
                """,
            token: """
                eyJhbGciOiJIUzM4NCJ9.eyJpc3MiOiJodHRwczovL2xvZ2luLmV4YW1wbGUvIiwic3ViIjoiMTciLCJhdWQiOiJvcmRlcnMiLCJleHA\
                iOjQxMDI0NDQ4MDB9.PRJcbwPqOUMn-HxhVHMVnHgBwSUARNFBDb-UkWLMY5vR0inkQhFQfx6NXCCzqGxE
                """),
        TokenVector(
            "HS512",
            key: """
                {"kty":"oct","k":"JfuYxr5yEUoFKhiq7ckaLJMVbRfxwFKUuULrEQqUNAPJ4DOQ5X9kFM23LaFkyo9OSqIhFLucNEdD2Nm4j2_blg\
                "}
                """,
            token: """
                eyJhbGciOiJIUzUxMiJ9.eyJpc3MiOiJodHRwczovL2xvZ2luLmV4YW1wbGUvIiwic3ViIjoiMTciLCJhdWQiOiJvcmRlcnMiLCJleHA\
                iOjQxMDI0NDQ4MDB9.aKTaI3dVX2dfBSjOQMMV8qbSAsnG8DjYR2WIae5DznNGJgjJK9zg9rp6aIWeEbRNJavdsUxgdv4gEDhvwvfyPw
                """),
        TokenVector(
            "RS256",
            key: """
                {"kty":"RSA","n":"0pG3ucckJmKPIKmi2oQV8Y_AWvjwVhk_Jsd2NVmOv-vmxRHU31orKmJYHRt6B90xg4Fzb_n3ak8kFKisZQ7iIv\
                AzhXOUEuYDvSOVJI2useXGue9bobdOQwErXkkkEJwF4sjCoHSUKbpyge9g9-I2M-4Of4gkEaTpFiKSYwHHKUp3mX-AvybQCVYOqojKer\
                ORL7w3S5hBiLmQoawlbyb4onv3Ky-eKix6GWY3iVgGhJQfNE7OtuZpzDbpOzZPmsfEBUtqblCWLx24juuDxDsrbwZTHLGQNnQ_lkpOGm\
                T2ZjUvSbvzBLwRPFoBYKLjVm7gBAYaFXyEp1uk9mwKIenudw","e":"AQAB"}
                """,
            token: """
                eyJhbGciOiJSUzI1NiJ9.eyJpc3MiOiJodHRwczovL2xvZ2luLmV4YW1wbGUvIiwic3ViIjoiMTciLCJhdWQiOiJvcmRlcnMiLCJleHA\
                iOjQxMDI0NDQ4MDB9.PnpZxtzxNC3VFRWkXluzMLY0O9_FrOaebMEeJ1lrTE1lM4BB-ce81SB76OTJBJ_MhnIh5DvfFhIy3vUo6gQdA3\
                2Xp9HJrQmh88M_J5gUdAjEy86gbg1vXcGh2eP9fAzHONio67lE6alz6uqadL4semb9GS3IhcD3wk7XQQszZD3Yk9giCWH0m1F_15p0bm\
                t8KDTlNiLx5h2Ie2el2NkX5iGioXMr-e2rGO9sCYvw4GGXNdFRNYj23ebSyd4jOght7y4rOv1UPp3c_Liqyr8l8w66FexFY4zFSPpU8O\
                CeNaP8sHIfW-l2q1wWmsMmzdy3CTylBEF7gX-UJWn3hwLHwg
                """),
        TokenVector(
            "RS384",
            key: """
                {"kty":"RSA","n":"0pG3ucckJmKPIKmi2oQV8Y_AWvjwVhk_Jsd2NVmOv-vmxRHU31orKmJYHRt6B90xg4Fzb_n3ak8kFKisZQ7iIv\
                AzhXOUEuYDvSOVJI2useXGue9bobdOQwErXkkkEJwF4sjCoHSUKbpyge9g9-I2M-4Of4gkEaTpFiKSYwHHKUp3mX-AvybQCVYOqojKer\
                ORL7w3S5hBiLmQoawlbyb4onv3Ky-eKix6GWY3iVgGhJQfNE7OtuZpzDbpOzZPmsfEBUtqblCWLx24juuDxDsrbwZTHLGQNnQ_lkpOGm\
                T2ZjUvSbvzBLwRPFoBYKLjVm7gBAYaFXyEp1uk9mwKIenudw","e":"AQAB"}
                """,
            token: """
                eyJhbGciOiJSUzM4NCJ9.eyJpc3MiOiJodHRwczovL2xvZ2luLmV4YW1wbGUvIiwic3ViIjoiMTciLCJhdWQiOiJvcmRlcnMiLCJleHA\
                iOjQxMDI0NDQ4MDB9.vfayWKLIk0wkSPDw1YSQ24pUmcKUQz5RVtnIFfaFPVGR4t6zro8EzQp9jtRIX0mMxKTQbtvE_cQZP3WMQ_6wMS\
                03xftMYpq-yS6pQ_0VK-ESFqA48he2P5N_9MkO7y3IUsS8TT50vDedbRGwssX8xWPs_7_ZWBDf38dABsQYZouB_kIZvxe1axf4nQEvzp\
                56e927DWIp4apEu9tAXlcGhow6h71yeorhK7e7zM1Vtll-HUAqpFxenYUMymq_S8PYpNnOgzoCjoUvm-hrRGHnHndiYH0_WgG64fK_k9\
                NNOpOtbQhsitpGM118w_4t7-oqk904C-LcgErTHB5_sUdjww
                """),
        TokenVector(
            "RS512",
            key: """
                {"kty":"RSA","n":"0pG3ucckJmKPIKmi2oQV8Y_AWvjwVhk_Jsd2NVmOv-vmxRHU31orKmJYHRt6B90xg4Fzb_n3ak8kFKisZQ7iIv\
                AzhXOUEuYDvSOVJI2useXGue9bobdOQwErXkkkEJwF4sjCoHSUKbpyge9g9-I2M-4Of4gkEaTpFiKSYwHHKUp3mX-AvybQCVYOqojKer\
                ORL7w3S5hBiLmQoawlbyb4onv3Ky-eKix6GWY3iVgGhJQfNE7OtuZpzDbpOzZPmsfEBUtqblCWLx24juuDxDsrbwZTHLGQNnQ_lkpOGm\
                T2ZjUvSbvzBLwRPFoBYKLjVm7gBAYaFXyEp1uk9mwKIenudw","e":"AQAB"}
                """,
            token: """
                eyJhbGciOiJSUzUxMiJ9.eyJpc3MiOiJodHRwczovL2xvZ2luLmV4YW1wbGUvIiwic3ViIjoiMTciLCJhdWQiOiJvcmRlcnMiLCJleHA\
                iOjQxMDI0NDQ4MDB9.yk9U5_oJ7a9DZgqRtBAVjxjkBvj7jsyKUhe2op6eyQa4LutMg02c1pIJOpmii7oW128DXcizFP-Q1G0Ad5qsr4\
                G-2U3TyR2EXRBc2rs-WXITIsqH0lWhJu6ixAbei3UFIhsMkqCIRWI8Bg5CsmLqJ5wlhwuSNaXo17zTsEYROMlkjf20jwSMKNrpx0DOIU\
                88o4Vn7W3Y7dVzGxIoBICjIWXngboHz5po7zBJrOXBUEoqqctBHau-EF3ceyvsYN8u0WeAkSek4NtGb2vgr27HqUOyQ2fzPrXZNHsFqR\
                aU2YwXPKJk5iHaPerr3NtP451c6ulOcLwvJ6sCPgbYX9ePrQ
                """),
        TokenVector(
            "PS256",
            key: """
                {"kty":"RSA","n":"0pG3ucckJmKPIKmi2oQV8Y_AWvjwVhk_Jsd2NVmOv-vmxRHU31orKmJYHRt6B90xg4Fzb_n3ak8kFKisZQ7iIv\
                AzhXOUEuYDvSOVJI2useXGue9bobdOQwErXkkkEJwF4sjCoHSUKbpyge9g9-I2M-4Of4gkEaTpFiKSYwHHKUp3mX-AvybQCVYOqojKer\
                ORL7w3S5hBiLmQoawlbyb4onv3Ky-eKix6GWY3iVgGhJQfNE7OtuZpzDbpOzZPmsfEBUtqblCWLx24juuDxDsrbwZTHLGQNnQ_lkpOGm\
                T2ZjUvSbvzBLwRPFoBYKLjVm7gBAYaFXyEp1uk9mwKIenudw","e":"AQAB"}
                """,
            token: """
                eyJhbGciOiJQUzI1NiJ9.eyJpc3MiOiJodHRwczovL2xvZ2luLmV4YW1wbGUvIiwic3ViIjoiMTciLCJhdWQiOiJvcmRlcnMiLCJleHA\
                iOjQxMDI0NDQ4MDB9.WbridoyJC-ojj4DNfAUmwycpgBS53dGLy_3-Y5hVc4ggUK8eCiJ7QXY9_QjSap6KWH8yZfq7ZHQAlZ0GMvsOWe\
                to1RTL2TTV6PquqQu3-PjzJFfS9ZPCBRwtBPeYf3AEd3m8O5DcOi4bZ9bo_x3AsJ1u7eGacZKoi9vG6Q4n-mtPydnSbumP7Mlri6TdKB\
                WKbrsit7rZYdxaAy_SAvtBdbORuvQ_FTPs2BEKjSsW1B5h0M-ppMZqYfeGiqMT5AL_soWfPRm8Uu_afLr8_MNzb6L5ZkRwfQn6bhY18c\
                rRxq68gDALYBt8b_Z1onRqxJ8tyO7VwI-rr70XttOnnRGc5A
                """),
        TokenVector(
            "PS384",
            key: """
                {"kty":"RSA","n":"0pG3ucckJmKPIKmi2oQV8Y_AWvjwVhk_Jsd2NVmOv-vmxRHU31orKmJYHRt6B90xg4Fzb_n3ak8kFKisZQ7iIv\
                AzhXOUEuYDvSOVJI2useXGue9bobdOQwErXkkkEJwF4sjCoHSUKbpyge9g9-I2M-4Of4gkEaTpFiKSYwHHKUp3mX-AvybQCVYOqojKer\
                ORL7w3S5hBiLmQoawlbyb4onv3Ky-eKix6GWY3iVgGhJQfNE7OtuZpzDbpOzZPmsfEBUtqblCWLx24juuDxDsrbwZTHLGQNnQ_lkpOGm\
                T2ZjUvSbvzBLwRPFoBYKLjVm7gBAYaFXyEp1uk9mwKIenudw","e":"AQAB"}
                """,
            token: """
                eyJhbGciOiJQUzM4NCJ9.eyJpc3MiOiJodHRwczovL2xvZ2luLmV4YW1wbGUvIiwic3ViIjoiMTciLCJhdWQiOiJvcmRlcnMiLCJleHA\
                iOjQxMDI0NDQ4MDB9.KtBY5AVMxK8c0Y4x1o_3WBeaI_qaVMEIZ--kONr4DtgYmvzARViPb4lOLSTLE-UPUfnCODUwdatYV6D3rOZBFb\
                7epEJC9Y-G02a9CbTcYU1B5zcbpQ8YRMYc7kO1T8t0mvnASnaPpDTpcFGYJl2271AFRs7L0Jav3APFuQPlbdVPlzCuL5mKRYoH5toiVt\
                d07iNCzYJX5mWT6i2iSPlbysda65Zjv4fTPx6TuSGFCZcA9QNd5MdbXMXra2utl4dHmA-sKRyiE5MuKGJiaYkI--EQ9DJC9kq1gnxrRg\
                eKNzAGuWWTOtGuzhchednNbgV6LF2siqzumsA8sOZwYLBhOQ
                """),
        TokenVector(
            "PS512",
            key: """
                {"kty":"RSA","n":"0pG3ucckJmKPIKmi2oQV8Y_AWvjwVhk_Jsd2NVmOv-vmxRHU31orKmJYHRt6B90xg4Fzb_n3ak8kFKisZQ7iIv\
                AzhXOUEuYDvSOVJI2useXGue9bobdOQwErXkkkEJwF4sjCoHSUKbpyge9g9-I2M-4Of4gkEaTpFiKSYwHHKUp3mX-AvybQCVYOqojKer\
                ORL7w3S5hBiLmQoawlbyb4onv3Ky-eKix6GWY3iVgGhJQfNE7OtuZpzDbpOzZPmsfEBUtqblCWLx24juuDxDsrbwZTHLGQNnQ_lkpOGm\
                T2ZjUvSbvzBLwRPFoBYKLjVm7gBAYaFXyEp1uk9mwKIenudw","e":"AQAB"}
                """,
            token: """
                eyJhbGciOiJQUzUxMiJ9.eyJpc3MiOiJodHRwczovL2xvZ2luLmV4YW1wbGUvIiwic3ViIjoiMTciLCJhdWQiOiJvcmRlcnMiLCJleHA\
                iOjQxMDI0NDQ4MDB9.n1ZXrChWHj4tblkRzAfkbQN5deny-fkfMpUiBdS3BXt6rVlY61FLREqXBqAY-XslCIITO10m7KIkGWdDFJOY0U\
                N211_BH04zPyypyjGPRF9h8uZm-gAT-1gJGIEFqdvOt4gTGT3lU79wMKloybz2gN27ckpi0y7LyDtDCWjeVnr83vH8TC14eYo-feTG_5\
                YVgK3Ltq0beWgckFGRYI-c3EVcNV0Id9mMoxsJcCSsxkrS0nILNp019st2IYYJKtS32R5TQXIJXVaE1lvdjPVe9CIBDh31voLp0gjM4S\
                krfM-nkYstsV59Y4x0ZGawwF9OhrJ2SIgKp6XbQUiDx6bAfg
                """),
        TokenVector(
            "ES256",
            key: """
                {"kty":"EC","crv":"P-256","x":"DkzoFvMwoI9562HoN5lgqvPrnJNBqa74HUfZY3Wrc0g","y":"Rs3pzZJXwTasfYvRf0Y0eG4\
                Qv9QfVlKP0Z-8MtazDjc"}
                """,
            token: """
                eyJhbGciOiJFUzI1NiJ9.eyJpc3MiOiJodHRwczovL2xvZ2luLmV4YW1wbGUvIiwic3ViIjoiMTciLCJhdWQiOiJvcmRlcnMiLCJleHA\
                iOjQxMDI0NDQ4MDB9.fmwm8NvDl5AK81f-oua6p57iKAm7C6YQBNTE0VDIQ6yt9-fA9gx8i1CRhJzbBoej_L462HP5RoQNMo1qYNXWIw
                """),
        TokenVector(
            "ES384",
            key: """
                {"kty":"EC","crv":"P-384","x":"1HmeGJU6ukVVdtjTtJd-57yZozrwA6PkR51buGrryhV5liSKtSNZlknh80PRvQOE","y":"8b\
                D7lcpV66gvOdV2rs_tXulp-grEBKnTMeu5ECYmaC1dD1eQdo80bgl-xPH3mNYg"}
                """,
            token: """
                eyJhbGciOiJFUzM4NCJ9.eyJpc3MiOiJodHRwczovL2xvZ2luLmV4YW1wbGUvIiwic3ViIjoiMTciLCJhdWQiOiJvcmRlcnMiLCJleHA\
                iOjQxMDI0NDQ4MDB9.X8oRnN3RiLM8sR8-xWbCqqBQD04MjARdtDA5mDub9Bgp8ZFdMG1dhFkMCvKIDg98R-cLyC-FDtzGk10BBNuHwN\
                M6cUqWcFltcsvYMCd_m400IiL0xJbZCHN1VOQk4q05
                """),
        TokenVector(
            "ES512",
            key: """
                {"kty":"EC","crv":"P-521","x":"AN-bcSU4BhJz3DtdCeDN-FJSJyYTkejQThaELbNDyLbaInsD9cykfzejJqu7EzsQWae7J5KWp\
                ZOIyJ0AWNF-nEjn","y":"AJH0CxqJC_uwaO9z8i1gxTeXiEKqAo0wDwt5aVenwVweOfNYp-BhGZ60M_2XWZX7SlCl11EZSltWsfVECN\
                QtkYQE"}
                """,
            token: """
                eyJhbGciOiJFUzUxMiJ9.eyJpc3MiOiJodHRwczovL2xvZ2luLmV4YW1wbGUvIiwic3ViIjoiMTciLCJhdWQiOiJvcmRlcnMiLCJleHA\
                iOjQxMDI0NDQ4MDB9.ARE2HlAmbe6k6m-FQ6cExri7wy3T5gtN-Pi30dAZzkJ7aVOR7PYNMJNH5Ae2MTweX1YRpmBJKPjB8erog9zcTq\
                17ATSxUMlHJPs_sUFJEiRZVAcwWy-ZRWgmKBbcrWpG_mtsaNNP6lYNDnaT87lCUoe88jTFODieuTIpnVafYPNcPEqT
                """),
        TokenVector(
            "ES256K",
            key: """
                {"kty":"EC","crv":"secp256k1","x":"vSvoj2gEywZkggSTJu98OjrjBzAvLABk4yAsRRnPlPU","y":"wSTINquQg57g-YlXF9b\
                NHcqBQeMr1ma072wp6SqZ7R8"}
                """,
            token: """
                eyJhbGciOiJFUzI1NksifQ.eyJpc3MiOiJodHRwczovL2xvZ2luLmV4YW1wbGUvIiwic3ViIjoiMTciLCJhdWQiOiJvcmRlcnMiLCJle\
                HAiOjQxMDI0NDQ4MDB9.17fZmsr9yNHilCZsEPHL1V7vkV1ZlmY4Db0GnbvSkO9bk_0HQ0skNgN9g5OErElhx6NYUSLn32nqfDPMBHYx\
                bA
                """),
        TokenVector(
            "EdDSA",
            key: """
                {"kty":"OKP","crv":"Ed25519","x":"ePCovNHEKOj0-gUqShHs6963rHWYIM2-VkQXloVRmfg"}
                """,
            token: """
                eyJhbGciOiJFZERTQSJ9.eyJpc3MiOiJodHRwczovL2xvZ2luLmV4YW1wbGUvIiwic3ViIjoiMTciLCJhdWQiOiJvcmRlcnMiLCJleHA\
                iOjQxMDI0NDQ4MDB9.i3xT_T_iqKKP6R4xxA8nK2qevKiQZbL_rXevWY6HDdTk1P8RtHoQ3re0BrokDl_f1SLD4B-zKyZxiRO5b3VJAA
                """),
        TokenVector(
            "Ed25519",
            key: """
                {"kty":"OKP","crv":"Ed25519","x":"ePCovNHEKOj0-gUqShHs6963rHWYIM2-VkQXloVRmfg"}
                """,
            token: """
                eyJhbGciOiJFZDI1NTE5In0.eyJpc3MiOiJodHRwczovL2xvZ2luLmV4YW1wbGUvIiwic3ViIjoiMTciLCJhdWQiOiJvcmRlcnMiLCJl\
                eHAiOjQxMDI0NDQ4MDB9.lKR9QxsK_9Z3pfePNCOkS53FAVY8ROQ0N82FuFmVJXHVOGUzMgVO2Wntg4YQk4tBJcCvujgiWZ0siP6htbd\
                KAA
                """),
        TokenVector(
            "Ed448",
            key: """
                {"kty":"OKP","crv":"Ed448","x":"ETZHscwRHT7TrefEMQoytefAUjineYuccyiQHC1DyzZ-Q8KLmt2fJmP2fCUYLEYN7QvxdZOk\
                naYA"}
                """,
            token: """
                eyJhbGciOiJFZDQ0OCJ9.eyJpc3MiOiJodHRwczovL2xvZ2luLmV4YW1wbGUvIiwic3ViIjoiMTciLCJhdWQiOiJvcmRlcnMiLCJleHA\
                iOjQxMDI0NDQ4MDB9.kVMCb3999Jt8PS9348rGfhtFUKhFEeyJhPvTtnM47n6dc8JqAmwFC-Gd7E1ODTTOc1lnT8TKssmA4JCKALHj_G\
                tnjQcsssVaPTtdRaAYYM779L-fAXn2ob6aNPJX9c7OlDu5ZcnjEp7roHui2XtkZj8A
                """),
    ]
}
