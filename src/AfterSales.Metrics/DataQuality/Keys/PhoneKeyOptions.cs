using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.DataQuality;

/// <summary>Where telephone numbers without a country are dialed from.</summary>
public sealed partial record PhoneKeyOptions
{
    /// <summary>The country code, digits only: 49, 86, 1.</summary>
    public required string CountryCode
    {
        get;
        init => field = Digits(Guard.NotBlank(value));
    }

    /// <summary>What stands before an area code at home and is left out from abroad; empty where there is none.</summary>
    /// <value>0.</value>
    public string TrunkPrefix
    {
        get;
        init => field = Digits(Guard.NotNull(value));
    } = "0";

    private static string Digits(string value, [System.Runtime.CompilerServices.CallerMemberName] string name = "")
        => value.All(c => c is >= '0' and <= '9') ? value : throw Guard.OutOfRange(name, "have digits only", value);
}
