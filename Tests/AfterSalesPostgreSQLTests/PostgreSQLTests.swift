#if PostgreSQL
    import Testing

    /// All tests of the store, one after the other: they share a server with a limited number of connections, and some
    /// measure time.
    @Suite(.serialized)
    enum PostgreSQLTests {}
#endif
