#if PostgreSQL
import Testing

@testable import AfterSalesPostgreSQL

extension PostgreSQLTests {
    /// As libpq 13 to 17 word it.
    @Suite struct ConnectionRefusalTests {
        @Test(arguments: [
            (
                #"connection to server at "db" (10.0.0.1), port 5432 failed: FATAL:  28P01: password authentication failed"#,
                "28P01"
            ),
            (#"致命错误:  28000: 没有用于主机的 pg_hba.conf 记录"#, "28000"),
            (
                #"FATAL:  3D000: database "certificate" does not exist"# + "\nLOCATION:  InitPostgres, postinit.c:941",
                "3D000"
            ),
            (#"connection to server at "db" (10.0.0.1), port 5432 failed: SSL error: certificate verify failed"#, ""),
            (
                #"connection to server at "db" (::1), port 1 failed: Connection refused"#
                    + "\n\tIs the server running?\n"
                    + #"connection to server at "db" (127.0.0.1), port 1 failed: server does not support SSL, but SSL was required"#,
                ""
            ),
            ("fe_sendauth: no password supplied", ""),
            (#"invalid sslmode value: "perhaps""#, ""),
        ])
        func areFinal(_ text: String, _ state: String) {
            let refusal = ConnectionRefusal(text)
            #expect(refusal.isFinal && refusal.state == state)
            #expect(!refusal.message.contains("\n") && !refusal.message.contains("LOCATION"))
        }

        @Test(arguments: [
            (
                #"connection to server at "db" (10.0.0.1), port 5432 failed: FATAL:  57P03: the database system is starting up"#,
                "57P03"
            ),
            ("FATAL:  53300: sorry, too many clients already", "53300"),
            (#"connection to server on socket "/run/certificate/.s.PGSQL.5432" failed: No such file or directory"#, ""),
            (#"could not translate host name "db" to address: Temporary failure in name resolution"#, ""),
            (
                #"connection to server at "a" (10.0.0.1), port 5432 failed: FATAL:  28P01: password authentication failed"#
                    + "\n" + #"connection to server at "b" (10.0.0.2), port 5432 failed: Connection refused"#, "28P01"
            ),
            (#"connection to server at "db" (10.0.0.1), port 5432 failed: SSL SYSCALL error: EOF detected"#, ""),
            ("server closed the connection unexpectedly", ""),
            ("", ""),
        ])
        func mayPass(_ text: String, _ state: String) {
            let refusal = ConnectionRefusal(text)
            #expect(!refusal.isFinal && refusal.state == state)
        }
    }
}
#endif
