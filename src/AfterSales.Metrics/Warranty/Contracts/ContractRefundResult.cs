namespace AfterSales.Metrics.Warranty;

/// <summary>The refund of a canceled contract.</summary>
public sealed partial record ContractRefundResult
{
    /// <summary>What the customer gets back.</summary>
    public required Money Refund { get; init; }

    /// <summary>The part of the price not yet earned, rounded.</summary>
    public required Money Unearned { get; init; }

    /// <summary>Price − refund.</summary>
    public required Money Kept { get; init; }

    /// <summary>Earned share at cancellation.</summary>
    public required decimal EarnedShare { get; init; }
}
