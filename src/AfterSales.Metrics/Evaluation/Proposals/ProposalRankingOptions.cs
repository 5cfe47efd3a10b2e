using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Evaluation;

/// <summary>How <see cref="ProposalRanking"/> ranks and chooses.</summary>
public sealed partial record ProposalRankingOptions
{
    /// <summary>By expected net value, without a budget.</summary>
    public static ProposalRankingOptions Default { get; } = new();

    /// <summary>By what is ranked.</summary>
    /// <value><see cref="ProposalOrder.ExpectedNet"/> by default.</value>
    public ProposalOrder Order { get; init => field = Guard.Defined(value); }

    /// <summary>What may be spent in all; exactly fitting fits.</summary>
    /// <value>Null by default: no limit.</value>
    public Money? Budget
    {
        get;
        init => field = value is { Amount: < 0 } ? throw Guard.OutOfRange(nameof(Budget), "must not be negative", value) : value;
    }
}
