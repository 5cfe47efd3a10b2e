namespace AfterSales.Metrics.Fuzz;

/// <summary>One kind of hostile input.</summary>
internal interface IAttack
{
    /// <summary>The words of the inputs that once failed, each with its seed.</summary>
    IReadOnlyList<(string Word, int Seed)> Corpus { get; }

    /// <summary>The word of an input by its number: what is attacked.</summary>
    string WordOf(long number);

    /// <summary>What is wrong with the answer to an input, null if nothing.</summary>
    string? Complaint(string word, int seed);
}
