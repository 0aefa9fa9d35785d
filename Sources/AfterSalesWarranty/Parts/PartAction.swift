/// What is done with a replaced part.
public enum PartAction: String, Hashable, Sendable, Codable, CaseIterable {
    /// Puts it into the store of claim parts (入库).
    case store
    /// The manufacturer asks for it (要求寄回).
    case requestReturn
    /// The manufacturer does not want it after all (撤回寄回要求).
    case withdrawRequest
    /// Sends it to the manufacturer (寄出).
    case ship
    /// The manufacturer lets it go before its time (放行).
    case release
    /// Destroys it (销毁).
    case scrap
}
