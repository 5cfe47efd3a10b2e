namespace AfterSales.Metrics.Costs;

/// <summary>The accounts' prefixes of a rule set as a tree of letters: the rules an account may meet are found by its first letters, and nothing is kept
/// for an account.</summary>
internal sealed class AccountPrefixes
{
    private static readonly char[] NoLetters = [];
    private static readonly Node[] NoNodes = [];

    private readonly bool isFolded;
    private readonly Node root = new(null);

    public AccountPrefixes(CostRuleSet rules)
    {
        isFolded = rules.Comparison != CodeComparison.Ordinal;
        for (var rule = 0; rule < rules.Rules.Count; rule++)
        {
            var node = root;
            foreach (var letter in rules.Rules[rule].AccountPrefix)
            {
                node = node.Grow(Fold(letter));
            }

            node.Add(rule);
        }

        // Accounts that end at nodes without rules of their own meet the rules of the next node above that has some.
        Homes = root.Settle(0);
    }

    /// <summary>Number of different sets of candidates.</summary>
    public int Homes { get; }

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

    /// <param name="above">The node without the last letter; null for no letters.</param>
    public sealed class Node(Node? above)
    {
        private List<int>? ending;
        private char[] letters = NoLetters;
        private Node[] nodes = NoNodes;
        private RuleIndex? index;
        private int[]? ranked;

        private Node? Above => above;

        /// <summary>The number of the candidates that accounts ending here have, which other nodes may share.</summary>
        public int Home { get; private set; }

        /// <summary>Adds a rule whose prefix ends here.</summary>
        public void Add(int rule) => (ending ??= []).Add(rule);

        /// <summary>The rules whose prefix ends here or above.</summary>
        public List<int> Rules()
        {
            var found = new List<int>();
            for (var node = this; node is not null; node = node.Above)
            {
                found.AddRange(node.ending ?? []);
            }

            return found;
        }

        /// <summary>The same in order of their ranks; found once for a set of rules, however often it classifies.</summary>
        public int[] Ranked(CostRuleSet rules) => ranked ??= rules.InRankOrder(Rules());

        /// <summary>Whether the account alone decides that its rules are met.</summary>
        public bool IsSettled(CostRuleSet rules)
        {
            foreach (var rule in Ranked(rules))
            {
                if (rules.Rules[rule].FurtherConditions != 0)
                {
                    return false;
                }
            }

            return true;
        }

        /// <summary>The rules whose prefix ends here, and those of each node above that has some, each found by what it asks.</summary>
        public RuleIndex[] Indices(CostRuleSet rules)
        {
            var found = new List<RuleIndex>();
            for (var node = this; node is not null; node = node.Above)
            {
                if (node.ending is { } own)
                {
                    found.Add(node.index ??= new RuleIndex(rules, own));
                }
            }

            return [.. found];
        }

        /// <summary>Numbers the nodes that have rules, this one and those below, each once; the root has a number in any case.</summary>
        /// <returns>The next number.</returns>
        public int Settle(int next)
        {
            // A prefix may be longer than the stack is deep.
            var open = new Stack<Node>();
            open.Push(this);
            while (open.Count > 0)
            {
                var node = open.Pop();
                node.Home = node.ending is not null || ReferenceEquals(node, this) ? next++ : node.Above!.Home;
                foreach (var below in node.nodes)
                {
                    open.Push(below);
                }
            }

            return next;
        }

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

            var node = new Node(this);
            (letters, nodes) = ([.. letters, letter], [.. nodes, node]);
            return node;
        }
    }
}
