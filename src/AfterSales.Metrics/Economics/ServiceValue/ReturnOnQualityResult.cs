namespace AfterSales.Metrics.Economics;

/// <summary>What <see cref="ReturnOnQuality"/> found.</summary>
public sealed partial record ReturnOnQualityResult
{
    /// <summary>The chain with every link at its median.</summary>
    public required ReturnOnQualityChain Central { get; init; }

    /// <summary>The net present value with every link's uncertainty carried through.</summary>
    public required MonteCarloResult NetPresentValue { get; init; }

    /// <summary>The return on quality with every link's uncertainty carried through.</summary>
    public required MonteCarloResult Ratio { get; init; }

    /// <summary>Each link alone from its 5 % to its 95 % quantile: which one the net present value hangs on.</summary>
    public required TornadoResult Links { get; init; }
}
