export default { title: 'Kota', about: (name: string, from: string) => `${name} · sejak ${from}` };
