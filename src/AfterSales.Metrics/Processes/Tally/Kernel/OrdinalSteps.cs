namespace AfterSales.Metrics.Processes;

/// <summary>Sequences of names step by step, ordinal; a beginning comes before what goes on.</summary>
internal sealed class OrdinalSteps : IComparer<IReadOnlyList<string>>
{
    public static readonly OrdinalSteps Instance = new();

    public int Compare(IReadOnlyList<string>? x, IReadOnlyList<string>? y)
    {
        for (var i = 0; i < Math.Min(x!.Count, y!.Count); i++)
        {
            var order = string.CompareOrdinal(x[i], y[i]);
            if (order != 0)
            {
                return order;
            }
        }

        return x.Count.CompareTo(y.Count);
    }
}
