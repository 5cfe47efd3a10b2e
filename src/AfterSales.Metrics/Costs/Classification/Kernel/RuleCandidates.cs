using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Costs;

/// <summary>The rules whose prefix an account has.</summary>
internal sealed class RuleCandidates
{
    /// <summary>So many are tried one by one; of more, those that a line meets are found by what they ask.</summary>
    public const int MostTried = 64;

    /// <summary>The rules, best first; empty when they are settled or found by what they ask.</summary>
    public required int[] Rules { get; init; }

    /// <summary>The set of rules met, when the account alone decides it; −1 when the lines differ.</summary>
    public required int Settled { get; init; }

    /// <summary>Where the rules are found by what they ask; empty when they are tried one by one.</summary>
    public RuleIndex[] Indices { get; init; } = [];

    /// <summary>The sets met so far, by the bits of their rules.</summary>
    public Dictionary<long, int> Patterns => field ??= new Dictionary<long, int>(NumberKeys.Comparer);

    /// <summary>The bits met last; no bits are the empty set.</summary>
    public ulong LastMet { get; set; }

    public int LastPattern { get; set; }
}
