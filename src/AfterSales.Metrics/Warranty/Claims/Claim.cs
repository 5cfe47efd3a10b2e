using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Warranty;

/// <summary>Warranty claim movement: one row of the claims ledger, money paid or recovered, or claims opened, closed, reopened.</summary>
public sealed partial record Claim
{
    /// <summary>The line it belongs to: a product, a cause, a promise. Empty by default.</summary>
    public string Line
    {
        get;
        init => field = Guard.NotNull(value);
    }
    = string.Empty;

    /// <summary>The period in which the unit was sold, or the promise began, on the caller's count of periods; null where it is not known.</summary>
    public required int? Origin { get; init; }

    /// <summary>The period in which it was paid or happened, on the same count; null where it is not known.</summary>
    public required int? Valuation { get; init; }

    /// <summary>The amount of a payment or a recovery; null where it is not known, and for kinds that carry no money.</summary>
    public Money? Amount { get; init; }

    /// <summary>What the row says; a payment by default.</summary>
    public ClaimKind Kind
    {
        get;
        init => field = Guard.Defined(value);
    }

    /// <summary>How many claims were opened, closed or reopened; 1 by default, and of no meaning for money.</summary>
    public long Count
    {
        get;
        init => field = Guard.NotNegative(value);
    }
    = 1;
}
