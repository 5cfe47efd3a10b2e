namespace AfterSales.Metrics.Economics;

/// <summary>What <see cref="ReturnOnInvestment"/> found, with its ingredients.</summary>
public sealed partial record ReturnOnInvestmentResult
{
    /// <summary>Everything gained, before the cost.</summary>
    public required Money Benefit { get; init; }

    /// <summary>Everything spent.</summary>
    public required Money Cost { get; init; }

    /// <summary>Benefit − cost, exact.</summary>
    public required Money Gain { get; init; }

    /// <summary>The years given for the annualized ratio; null when none were.</summary>
    public required double? Years { get; init; }

    /// <summary>Gain / cost, as a fraction: 0.25 is 25 %.</summary>
    public required Figure<double> Headline { get; init; }

    /// <summary>The yearly ratio that compounds to <see cref="Headline"/>, as a fraction.</summary>
    public required Figure<double> AnnualizedRatio { get; init; }
}
