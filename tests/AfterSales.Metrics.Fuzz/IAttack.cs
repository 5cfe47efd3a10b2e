using System.Collections.Immutable;

namespace AfterSales.Metrics.Fuzz;

/// <summary>One kind of hostile input.</summary>
internal interface IAttack
{
    /// <summary>The words of the inputs that once failed, each with its seed.</summary>
    IReadOnlyList<(string Word, int Seed)> Corpus { get; }

    /// <summary>What is attacked, in turn.</summary>
    ImmutableArray<string> Words { get; }

    /// <summary>What is wrong with the answer to an input, null if nothing.</summary>
    string? Complaint(string word, int seed);
}
