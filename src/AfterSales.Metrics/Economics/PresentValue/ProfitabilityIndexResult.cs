namespace AfterSales.Metrics.Economics;

/// <summary>What <see cref="ProfitabilityIndex"/> found, with its ingredients.</summary>
public sealed partial record ProfitabilityIndexResult
{
    /// <summary>The discount rate for each period (each year for dated flows), as a fraction.</summary>
    public required double Rate { get; init; }

    /// <summary>The first outlay, as a positive amount; zero when there are no flows.</summary>
    public required decimal Outlay { get; init; }

    /// <summary>Present value of the flows after the first.</summary>
    public required Figure<double> LaterFlows { get; init; }

    /// <summary>Later flows / outlay: above 1 pays.</summary>
    public required Figure<double> Headline { get; init; }
}
