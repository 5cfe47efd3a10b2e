namespace AfterSales.Metrics.Internal;

/// <summary>An enum by the name of its value, exactly: a number, or a name in another case, is no name.</summary>
internal static class EnumText
{
    public static TEnum? Of<TEnum>(string name)
        where TEnum : struct, Enum
        => Enum.TryParse<TEnum>(name, out var value) && string.Equals(value.ToString(), name, StringComparison.Ordinal) ? value : null;
}
