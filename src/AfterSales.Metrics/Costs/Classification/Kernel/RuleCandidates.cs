namespace AfterSales.Metrics.Costs;

/// <summary>The rules whose prefix an account has, best first.</summary>
internal sealed class RuleCandidates
{
    public required int[] Rules { get; init; }

    /// <summary>The set of rules met, when the account alone decides it; −1 when the lines differ.</summary>
    public required int Settled { get; init; }

    /// <summary>The sets met so far, by the bits of their rules.</summary>
    public Dictionary<ulong, int> Patterns => field ??= [];

    /// <summary>The bits met last; no bits are the empty set.</summary>
    public ulong LastMet { get; set; }

    public int LastPattern { get; set; }
}
