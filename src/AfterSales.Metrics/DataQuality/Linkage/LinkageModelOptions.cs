using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.DataQuality;

/// <summary>Where a linkage model starts and when it ends.</summary>
public sealed partial record LinkageModelOptions
{
    /// <summary>The defaults of every property.</summary>
    public static LinkageModelOptions Default { get; } = new();

    /// <summary>The share of matches at the start.</summary>
    /// <value>0.1.</value>
    public double Prior
    {
        get;
        init => field = Guard.Between(value, 0, 1);
    } = 0.1;

    /// <summary>m and u at the start.</summary>
    /// <value>Null: 0.9 for the highest level of m and for level 0 of u, the rest in equal parts.</value>
    public IReadOnlyList<LinkageField>? Start
    {
        get;
        init => field = value is null ? null : FrozenList.Own(Guard.Items(value));
    }

    /// <summary>Which parameters are estimated.</summary>
    /// <value>All.</value>
    public LinkageFree Free
    {
        get;
        init => field = Guard.Defined(value);
    }

    /// <summary>Pseudo-counts added to every level of m and u: they keep a level never seen off zero.</summary>
    /// <value>0.5.</value>
    public double Smoothing
    {
        get;
        init => field = Guard.InRange(value, 0, 1e9);
    } = 0.5;

    /// <summary>The most steps.</summary>
    /// <value>500; up to 100,000.</value>
    public int MostSteps
    {
        get;
        init => field = Guard.InRange(value, 1, 100_000);
    } = 500;

    /// <summary>The gain of the log-likelihood, as a share of it, below which the fit ends; 0 makes every step.</summary>
    /// <value>1e-12.</value>
    public double Tolerance
    {
        get;
        init => field = Guard.InRange(value, 0, 1);
    } = 1e-12;
}
