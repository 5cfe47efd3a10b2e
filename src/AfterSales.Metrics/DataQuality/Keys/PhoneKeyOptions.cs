using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.DataQuality;

/// <summary>Where telephone numbers without a country are dialed from.</summary>
public sealed partial record PhoneKeyOptions
{
    /// <summary>The country code, digits only: 49, 86, 1.</summary>
    public required string CountryCode
    {
        get;
        init => field = Guard.NotBlank(value);
    }

    /// <summary>What stands before an area code at home and is left out from abroad; empty where there is none.</summary>
    /// <value>0.</value>
    public string TrunkPrefix
    {
        get;
        init => field = Guard.NotNull(value);
    } = "0";

    internal bool IsDigits => CountryCode.Concat(TrunkPrefix).All(c => c is >= '0' and <= '9');
}
