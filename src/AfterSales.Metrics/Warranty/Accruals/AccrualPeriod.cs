namespace AfterSales.Metrics.Warranty;

/// <summary>One period of a roll-forward.</summary>
public sealed partial record AccrualPeriod
{
    /// <summary>The provision at the beginning.</summary>
    public required Money Opening { get; init; }

    /// <summary>The movements.</summary>
    public required AccrualMovement Movement { get; init; }

    /// <summary>Closing − opening.</summary>
    public required Money Change { get; init; }

    /// <summary>The provision at the end.</summary>
    public required Money Closing { get; init; }

    /// <summary>Whether the provision has fallen below zero: more was settled than provided for. It is shown, not clipped.</summary>
    public bool IsDeficit => Closing.Amount < 0;
}
