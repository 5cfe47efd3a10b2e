namespace AfterSales.Metrics.Scale.Tests;

/// <summary>What every engine is held against: all records, counted one after the other in one loop of one thread.</summary>
public static class OneLoop
{
    private static readonly Lazy<IReadOnlyList<string>> Counted = new(Count);

    /// <summary>The JSON of each tally, in the order of the kinds.</summary>
    public static IReadOnlyList<string> Json => Counted.Value;

    /// <summary>The JSON of each tally of books.</summary>
    public static IReadOnlyList<string> JsonOf(Books books) => [.. Enum.GetValues<RowKind>().Select(books.ToJson)];

    private static IReadOnlyList<string> Count()
    {
        var books = new Books();
        for (var batch = 0; batch < Batches.Count; batch++)
        {
            books.Add(Batches.KindOf(batch), Batches.RowsOf(batch));
        }

        // Before anything is held against it: it holds ten million records, two of each kind.
        Xunit.Assert.Equal(Enumerable.Repeat(2_000_000L, Batches.Kinds), books.Counts);
        return JsonOf(books);
    }
}
