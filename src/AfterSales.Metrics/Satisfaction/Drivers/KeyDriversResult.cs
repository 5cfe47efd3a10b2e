using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Satisfaction;

/// <summary>What <see cref="KeyDrivers"/> found, with its ingredients.</summary>
public sealed partial record KeyDriversResult
{
    /// <summary>Share of the outcome's variance that all drivers explain together.</summary>
    public required Figure<double> RSquared { get; init; }

    /// <summary>The same, adjusted for the number of drivers.</summary>
    public required Figure<double> AdjustedRSquared { get; init; }

    /// <summary>F of all coefficients being zero: whether the drivers together explain more than chance.</summary>
    public required Figure<double> F { get; init; }

    /// <summary>p-value of <see cref="F"/>.</summary>
    public required Figure<double> FPValue { get; init; }

    /// <summary>Drivers that vary.</summary>
    public required int NumeratorDegreesOfFreedom { get; init; }

    /// <summary>Respondents less drivers that vary less one.</summary>
    public required Figure<double> DenominatorDegreesOfFreedom { get; init; }

    /// <summary>The constant of the regression, in the outcome's units: its value where all drivers are zero.</summary>
    public required Figure<double> Constant { get; init; }

    /// <summary>Standard error of <see cref="Constant"/>.</summary>
    public required Figure<double> ConstantStandardError { get; init; }

    /// <summary>Whether weights that differ were used, so that errors and F are linearized.</summary>
    public required bool IsWeighted { get; init; }

    /// <summary>The drivers, in the order given.</summary>
    public required IReadOnlyList<KeyDriver> Drivers
    {
        get;
        init => field = FrozenList.Copy(value);
    }

    /// <summary>Whether some drivers determine another: importances stand, coefficients do not.</summary>
    public required bool IsRankDeficient { get; init; }

    /// <summary>Respondents who answered everything; null when unknown.</summary>
    public required int? RespondentsUsed { get; init; }

    /// <summary>Resamples that had an answer.</summary>
    public required int ResamplesUsed { get; init; }

    /// <summary>Whether all resamples asked for were drawn; false when <see cref="KeyDriversOptions.MaximumWork"/> ended them.</summary>
    public required bool IsResampledInFull { get; init; }

    /// <summary>What became of the answers, by question of the table; empty from correlations.</summary>
    public required IReadOnlyList<AnswerCounts> Answers
    {
        get;
        init => field = FrozenList.Copy(value);
    }
}
