namespace AfterSales.Metrics.Costs;

/// <summary>Sets of rules, each kept once and named by a number; the empty set is 0.</summary>
internal sealed class RuleSets
{
    private readonly List<int[]> sets = [[]];
    private readonly Dictionary<Key, int> numbers = [];

    public RuleSets() => numbers.Add(new Key([], 0), 0);

    public int Count => sets.Count;

    public int[] this[int set] => sets[set];

    public int[][] ToArray() => [.. sets];

    /// <summary>The number of a set; a new one is kept.</summary>
    public int Of(ReadOnlySpan<int> rules, int[] shared)
    {
        rules.CopyTo(shared);
        var probe = new Key(shared, rules.Length);
        if (numbers.TryGetValue(probe, out var known))
        {
            return known;
        }

        var own = rules.ToArray();
        numbers.Add(new Key(own, own.Length), sets.Count);
        sets.Add(own);
        return sets.Count - 1;
    }

    private readonly struct Key(int[] rules, int length) : IEquatable<Key>
    {
        private readonly int[] rules = rules;
        private readonly int length = length;

        public bool Equals(Key other) => rules.AsSpan(0, length).SequenceEqual(other.rules.AsSpan(0, other.length));

        public override bool Equals(object? obj) => obj is Key other && Equals(other);

        public override int GetHashCode()
        {
            unchecked
            {
                var hash = length;
                for (var i = 0; i < length; i++)
                {
                    hash = (hash * 31) + rules[i] + 1;
                }

                return hash;
            }
        }
    }
}
