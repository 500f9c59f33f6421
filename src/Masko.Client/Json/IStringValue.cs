namespace Masko.Client;

/// <summary>A text that the service may extend at any time: known values have names, unknown ones survive a round trip.</summary>
/// <typeparam name="TSelf">The type itself.</typeparam>
public interface IStringValue<TSelf> : IFormattable
    where TSelf : struct, IStringValue<TSelf>
{
    /// <summary>The text as it goes over the wire; empty for <c>default</c>.</summary>
    string Value { get; }

    /// <summary>The value for a text that came over the wire. Never throws.</summary>
    /// <param name="value">The text, known or not.</param>
    static abstract TSelf From(string? value);

    /// <inheritdoc />
    string IFormattable.ToString(string? format, IFormatProvider? formatProvider) => Value;
}
