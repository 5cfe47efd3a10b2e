using System.ComponentModel;
using System.Globalization;

namespace AfterSales.Metrics.Internal;

/// <summary>
/// A value as text and back, for whatever asks a type for its converter: Newtonsoft.Json, which would otherwise write the members of a value and leave
/// them at their defaults on reading, configuration, web frameworks. Invariant, whatever the culture asked for.
/// </summary>
internal abstract class TextTypeConverter : TypeConverter
{
    public sealed override bool CanConvertFrom(ITypeDescriptorContext? context, Type sourceType)
        => sourceType == typeof(string) || base.CanConvertFrom(context, sourceType);

    public sealed override object? ConvertFrom(ITypeDescriptorContext? context, CultureInfo? culture, object value)
        => value is string text ? Parse(text.Trim()) : base.ConvertFrom(context, culture, value);

    public sealed override object? ConvertTo(ITypeDescriptorContext? context, CultureInfo? culture, object? value, Type destinationType)
        => destinationType == typeof(string) && value is not null ? Format(value) : base.ConvertTo(context, culture, value, destinationType);

    protected virtual string Format(object value) => value.ToString()!;

    protected abstract object Parse(string text);
}

/// <summary><c>EUR</c>, or <c>PTS/0</c> with its decimals for a currency that ISO 4217 does not have.</summary>
internal sealed class CurrencyTypeConverter : TextTypeConverter
{
    public static string TextOf(Currency currency) => Currency.TryOf(currency.Code, out var known) && known == currency
        ? currency.Code
        : FormattableString.Invariant($"{currency.Code}/{currency.MinorUnitDecimals}");

    public static Currency Of(string text)
    {
        var parts = text.Split('/');
        return parts.Length == 2 && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var decimals)
            ? Currency.Custom(parts[0], decimals)
            : Currency.Of(text);
    }

    protected override string Format(object value) => TextOf((Currency)value);

    protected override object Parse(string text) => Of(text);
}

/// <summary><c>12.50 EUR</c>.</summary>
internal sealed class MoneyTypeConverter : TextTypeConverter
{
    protected override string Format(object value)
        => ((Money)value).Amount.ToString(CultureInfo.InvariantCulture) + " " + CurrencyTypeConverter.TextOf(((Money)value).Currency);

    protected override object Parse(string text)
    {
        const NumberStyles Amount = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        var parts = text.Split(' ');
        return parts.Length == 2 && decimal.TryParse(parts[0], Amount, CultureInfo.InvariantCulture, out var amount)
            ? Money.Of(amount, CurrencyTypeConverter.Of(parts[1]))
            : throw new FormatException($"Money must read as 12.50 EUR; it is \"{text}\".");
    }
}

/// <summary><c>0.25</c>, or <c>undefined (ZeroDenominator)</c>; for figures of numbers and of money.</summary>
internal sealed class FigureTypeConverter(Type type) : TextTypeConverter
{
    private const string Undefined = "undefined (";

    private static readonly MoneyTypeConverter Amounts = new();

    protected override string Format(object value) => value switch
    {
        Figure<double> { Value: { } number } => DoubleText.Of(number),
        Figure<Money> { Value: { } money } => Amounts.ConvertToInvariantString(money)!,
        _ => value.ToString()!,
    };

    protected override object Parse(string text)
        => type == typeof(Figure<double>) ? Of(text, ParseDouble)
            : type == typeof(Figure<decimal>) ? Of(text, number => decimal.Parse(number, NumberStyles.Float, CultureInfo.InvariantCulture))
            : type == typeof(Figure<long>) ? Of(text, number => long.Parse(number, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture))
            : type == typeof(Figure<int>) ? Of(text, number => int.Parse(number, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture))
            : type == typeof(Figure<Money>) ? Of(text, money => (Money)Amounts.ConvertFromInvariantString(money)!)
            : throw new NotSupportedException($"{type} is not read from a text.");

    private static double ParseDouble(string text)
        => DoubleText.TryParse(text, out var value) ? value : throw new FormatException($"A number is asked for; it is \"{text}\".");

    private static Figure<T> Of<T>(string text, Func<string, T> parse)
        where T : struct
    {
        if (!text.StartsWith(Undefined, StringComparison.Ordinal))
        {
            return Figure.Of(parse(text));
        }

        var name = text.Substring(Undefined.Length).TrimEnd(')');
        return Enum.TryParse<UndefinedReason>(name, out var reason) && string.Equals(reason.ToString(), name, StringComparison.Ordinal)
            ? Figure.Undefined<T>(reason)
            : throw new FormatException($"A figure must be a number or undefined with its reason; it is \"{text}\".");
    }
}
