using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Warranty;

/// <summary>A contract that is canceled.</summary>
public sealed partial record ContractRefundInput
{
    /// <summary>Its price; not negative.</summary>
    public required Money Price
    {
        get;
        init
        {
            Guard.NotNegative(value.Amount, nameof(Price));
            field = value;
        }
    }

    /// <summary>Its periods, or days; positive.</summary>
    public required int Periods
    {
        get;
        init => field = Guard.Positive(value);
    }

    /// <summary>Periods elapsed, from 0 to all.</summary>
    public required int Elapsed
    {
        get;
        init => field = Guard.NotNegative(value);
    }

    /// <summary>How it is earned.</summary>
    /// <value><see cref="EarningPattern.ProRata"/> by default.</value>
    public EarningPattern Pattern
    {
        get;
        init => field = Guard.Defined(value);
    }

    /// <summary>The fee for canceling; null, the default, for none.</summary>
    public Money? Fee { get; init; }

    /// <summary>Claims already paid, which the refund is less by; null, the default, where they do not count.</summary>
    public Money? ClaimsPaid { get; init; }

    /// <summary>Periods from the start within which the whole price is refunded, less claims and without fee.</summary>
    /// <value>0 by default: none.</value>
    public int FullRefundWithin
    {
        get;
        init => field = Guard.NotNegative(value);
    }
}
