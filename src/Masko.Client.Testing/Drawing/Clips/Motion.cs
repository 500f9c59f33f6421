namespace Masko.Client.Testing.Drawing;

/// <summary>How a clip moves; a stored file is named after each.</summary>
internal enum Motion
{
    Breathe,
    Wave,
    Think,
    Jump,
    Dance,
    Sleep,

    /// <summary>From one pose into another.</summary>
    Turn,

    /// <summary>The way back of <see cref="Turn"/>.</summary>
    Back,
}
