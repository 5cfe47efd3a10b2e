using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.DataQuality;

/// <summary>A figure with the account of the records it is made of: whoever reads it sees what was left out.</summary>
public sealed partial record AccountedFigure
{
    /// <summary>The figure's name.</summary>
    public required string Name
    {
        get;
        init => field = Guard.NotBlank(value);
    }

    /// <summary>The figure.</summary>
    public required Figure<double> Figure { get; init; }

    /// <summary>The account of every source it is made of.</summary>
    public required IReadOnlyList<RecordAccountResult> Accounts
    {
        get;
        init => field = FrozenList.Own(Guard.Items(value));
    }

    /// <summary>Whether every account balances; false where there is none.</summary>
    public bool IsProven => Accounts.Count > 0 && Accounts.All(account => account.IsBalanced);

    /// <summary>The share of the records read that are in the figure.</summary>
    public Figure<double> UsedShare => Metrics.Figure.Ratio(Count(RecordState.Used), Count(null));

    private long Count(RecordState? state)
        => Accounts.SelectMany(account => account.Lines).Where(line => line.State == state).Sum(line => line.Count);
}
