extension CareTask: ClassifiedRecord {
    /// The classes of a task's fields: what is to be done for whom is open, why somebody did not do it is not.
    public static let fieldRules: [FieldRule] =
        .open(
            "key.dealer", "key.id", "customer", "vehicle", "rule", "plan", "planVersion", "trigger", "occasion", "kind",
            "dueOn", "dueAt", "role", "employee", "reach", "state.kind", "state.interaction", "state.at",
            "state.withdrawal")
        + .sensitive("state.reason")
}
