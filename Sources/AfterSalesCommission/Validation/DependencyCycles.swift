/// Finds what depends on itself.
enum DependencyCycles {
    /// The nodes from which a way leads back to them, given the nodes that each depends on.
    ///
    /// Tarjan's strongly connected components with a stack of its own: time grows with nodes and dependencies, and a long
    /// chain needs no deep recursion.
    static func members(_ dependencies: [[Int]]) -> Set<Int> {
        var found: Set<Int> = []
        var order = [Int](repeating: -1, count: dependencies.count)
        var lowest = order
        var isOpen = [Bool](repeating: false, count: dependencies.count)
        var open: [Int] = []
        var next = 0
        for start in dependencies.indices where order[start] < 0 {
            var path = [(node: start, edge: 0)]
            while let (node, edge) = path.last {
                if edge == 0 {
                    order[node] = next
                    lowest[node] = next
                    next += 1
                    open.append(node)
                    isOpen[node] = true
                }
                if edge < dependencies[node].count {
                    path[path.count - 1].edge += 1
                    let target = dependencies[node][edge]
                    if order[target] < 0 {
                        path.append((target, 0))
                    } else if isOpen[target] {
                        lowest[node] = min(lowest[node], order[target])
                    }
                    continue
                }
                path.removeLast()
                if let parent = path.last?.node { lowest[parent] = min(lowest[parent], lowest[node]) }
                guard lowest[node] == order[node] else { continue }
                var component: [Int] = []
                repeat {
                    component.append(open.removeLast())
                    isOpen[component[component.count - 1]] = false
                } while component[component.count - 1] != node
                if component.count > 1 || dependencies[node].contains(node) { found.formUnion(component) }
            }
        }
        return found
    }
}
