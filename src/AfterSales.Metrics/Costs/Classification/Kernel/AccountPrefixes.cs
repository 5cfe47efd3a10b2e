namespace AfterSales.Metrics.Costs;

/// <summary>The accounts' prefixes of a rule set as a tree of letters: the rules an account may meet are found by its first letters, and nothing is kept
/// for an account.</summary>
internal sealed class AccountPrefixes
{
    private readonly bool isFolded;
    private readonly Node root = new(string.Empty);

    public AccountPrefixes(CostRuleSet rules)
    {
        isFolded = rules.Comparison != CodeComparison.Ordinal;
        foreach (var rule in rules.Rules)
        {
            var node = root;
            foreach (var letter in rule.AccountPrefix)
            {
                node = node.Grow(Fold(letter));
            }
        }
    }

    /// <summary>The node of the longest prefix that an account has.</summary>
    public Node Find(string account)
    {
        var node = root;
        foreach (var letter in account)
        {
            if (node.Next(isFolded ? Fold(letter) : letter) is not { } next)
            {
                break;
            }

            node = next;
        }

        return node;
    }

    /// <summary>As the framework compares without case: by the capital of each letter, of no culture.</summary>
    private char Fold(char letter) => isFolded ? char.ToUpperInvariant(letter) : letter;

    /// <param name="prefix">The letters up to here.</param>
    public sealed class Node(string prefix)
    {
        private char[] letters = [];
        private Node[] nodes = [];

        public string Prefix => prefix;

        /// <summary>What is known of accounts that end here; set by who asks first.</summary>
        public RuleCandidates? Candidates { get; set; }

        public Node? Next(char letter)
        {
            var known = letters;
            for (var i = 0; i < known.Length; i++)
            {
                if (known[i] == letter)
                {
                    return nodes[i];
                }
            }

            return null;
        }

        public Node Grow(char letter)
        {
            if (Next(letter) is { } known)
            {
                return known;
            }

            var node = new Node(prefix + letter);
            (letters, nodes) = ([.. letters, letter], [.. nodes, node]);
            return node;
        }
    }
}
